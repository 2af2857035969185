/**
 * Verbs (and their nouns) of which one is often told by another in a paraphrase, each line one kind of deed or change.
 * Wider than synonyms: verbs of one kind need not mean the same, but one for another is not an invention.
 */
export const verbKinds = `
begin start commence launch open initiate introduce inaugurate unveil debut originate trigger spark ignite onset release kick_off set_up bring_out roll_out come_out set_out take_up
end finish conclude close stop cease halt terminate discontinue quit suspend expire final over shut_down wind_down break_off give_up wrap_up
finish complete accomplish fulfil finalize
continue keep proceed persist last remain stay maintain sustain preserve ongo still
buy purchase pay acquire obtain get gain receive secure win earn procure collect acquisition take_over buy_out buy_up pick_up
sell sale market vend trade offer auction
give provide supply release offer grant donate deliver contribute award present distribute share allot allocate assign gift send donation hand_over hand_out give_away put
pay spend cost fund finance invest compensate repay reimburse price worth charge payment
send mail post ship transmit forward deliver deploy dispatch
make create produce build construct form generate manufacture develop design establish found set constitute cause craft fashion compose invent prepare formation
grow increase rise raise climb gain expand boost surge jump enhance improve strengthen extend enlarge soar escalate add up widen intensify swell growth
fall decrease decline drop reduce lower cut shrink lessen diminish weaken slump plunge shorten ease lose down minimize loss
change alter modify adjust transform shift convert amend revise vary reshape reform turn adapt transition switch
help aid assist support back facilitate enable promote encourage benefit serve foster assistance
fight combat battle struggle oppose resist counter contest object reject argue dispute protest opposition
prevent stop block avoid hinder bar keep hamper impede obstruct deter curb restrain limit restrict protect halt confine limitation
forbid ban prohibit bar outlaw disallow block
allow permit let enable authorize license approve free entitle admit clear permission legal
need require demand must necessitate mandate oblige essential necessary requirement
want wish hope seek desire intend plan aim look try attempt strive pursue effort goal aspire eager
try attempt seek strive struggle effort endeavor
use employ utilize apply exploit operate consume rely usage user
show reveal demonstrate display indicate exhibit present expose prove illustrate suggest evidence disclose reflect depict feature portray
discover find detect uncover identify spot locate notice recognize learn discovery
see watch observe view witness notice look monitor sight
search seek look hunt explore investigate probe examine study inspect review research scan inquire inquiry check test
know understand realize recognize aware knowledge
think believe consider feel deem view regard judge reckon assume opinion belief thought
decide determine resolve choose conclude rule settle opt decision
choose select pick opt elect prefer choice vote
expect anticipate await predict forecast foresee project estimate prospect
say tell state report declare point_out announce note remark mention claim assert add explain describe comment speak talk disclose confirm insist write stress reveal warn argue maintain cite statement voice express acknowledge admit emphasize clarify discuss address recount detail relay inform remind caution characterize
ask request urge appeal call demand beg plead question petition invite solicit encourage seek
answer reply respond response react
promise pledge vow commit swear guarantee assure commitment
criticize condemn blame denounce slam attack accuse fault decry scold blast rebuke critic criticism dispute
praise applaud laud hail celebrate commend admire compliment honor welcome
deny reject refuse decline dismiss refute dispute denial turn_down turn_away
agree accept approve consent concur settle support agreement
approve pass adopt ratify endorse enact accept
cancel scrap abandon drop withdraw revoke rescind repeal annul reverse retract recall overturn end void call_off take_back pull_back
delay postpone defer suspend pause wait late put_off hold_up hold_back
join enter enroll unite enlist connect merge combine member participate
leave depart exit withdraw quit resign flee escape abandon step_down step_back step_aside walk_out walk_away pull_out go_away give_up move_out
come arrive reach return go travel move visit head journey trip
go move travel walk drive run head proceed journey pass cross fly sail ride rush patrol
return restore recover regain revive resume back
bring carry take transport move convey lead deliver escort
lead guide direct head manage run govern control oversee command chair leader supervise steer handle administer coordinate become take_over
follow succeed replace substitute after ensue
replace substitute swap exchange change succeed
hold keep own possess have retain store contain save
put place invest allocate move shift allot
contain include comprise consist compose hold feature cover have involve incorporate encompass
join attach link connect tie bind associate relate combine unite tether attribute ascribe
separate split divide part sever detach remove
remove eliminate delete erase withdraw clear strip extract rid wipe dispose discard
add include append insert introduce supplement
hide conceal cover mask bury
cover span reach range stretch extend include
destroy demolish wreck ruin ravage raze damage burn devastate shatter break collapse destruction tear_down burn_down fall_down break_down blow_up
damage harm hurt injure wound impair affect injury
kill murder slay die assassinate shoot execute death dead fatal massacre slaughter
die death dead perish pass deceased fatal succumb lose kill drown
hit strike beat punch slap knock attack assault collide crash slam
attack assault raid invade bomb strike ambush shoot storm invasion
arrest detain capture seize catch apprehend imprison jail hold custody
accuse charge indict prosecute allege sue suspect blame lawsuit accusation
convict sentence condemn punish guilty imprison conviction
free release liberate discharge acquit clear let
win beat defeat triumph overcome top prevail victory clinch champion conquer
lose defeat fail loss miss forfeit
play perform act star appear feature compete game performance
compete race rival participate play contest competition
publish release issue print post air broadcast publication
call name title dub label nickname refer describe term known
appoint name hire nominate assign elect recruit designate install appointment
hire employ recruit engage work staff
dismiss fire sack oust expel remove discharge lay_off
work operate function run serve act job
live reside dwell stay inhabit settle base home house life
be locate situate base stand lie sit exist find
stand sit lie rest remain stay
happen occur take place arise unfold emerge
appear emerge surface seem look show
cause lead result trigger bring create prompt provoke spark produce give induce contribute due factor effect
affect influence impact shape effect hit hurt
depend rely base rest hinge
meet gather assemble convene encounter join meeting
marry wed wife husband marriage wedding spouse
bear birth born deliver
eat feed consume drink dine food
cook bake boil fry roast grill heat simmer warm
put place set lay position apply install insert add
teach instruct train educate learn
learn study discover find
save rescue evacuate preserve protect recover
protect guard defend shield secure safe preserve protection
treat cure heal care therapy treatment
suffer endure undergo face sustain struggle encounter
face confront meet encounter deal
deal handle tackle address cope treat manage
solve resolve fix settle answer solution
fix repair mend restore correct rebuild
count number total amount reach estimate calculate measure
compare contrast liken
measure weigh gauge assess evaluate rate value estimate
divide split share distribute
mix blend combine stir merge
open unlock access
lock close shut seal
climb rise scale mount ascend
drop fall land tumble crash sink
break breach violate crack snap crush infringe violation
obey follow comply abide observe
threaten endanger risk warn menace jeopardize threat danger
fear worry concern afraid dread anxious alarm
enjoy like love appreciate
hate dislike despise resent
like love enjoy adore favor prefer
draw attract lure pull entice
pull drag tow haul draw
push press shove drive
throw toss hurl pitch cast
record tape film capture log shoot register
gather collect accumulate amass assemble
store keep save stock
test try examine trial
wear dress don clothe
write author pen compose
read study peruse
sign ink signature
steal rob loot burglar theft
borrow lend loan
owe debt
honor award celebrate mark commemorate
host hold stage organize run arrange
arrange organize plan schedule prepare set
mean signify imply denote represent
represent stand symbolize constitute reflect
equal match amount total
differ vary contrast
fit suit match
drive spur motivate push prompt fuel
inspire motivate encourage influence
force compel oblige make coerce require
order command instruct direct tell require
mark signal indicate denote celebrate
date span
wait await expect
lie deceive mislead trick fool cheat
fail unable unsuccess miss
succeed manage achieve accomplish success reach attain fulfil able
reach hit attain arrive achieve extend touch
near approach
exceed surpass top outpace outnumber outperform beat over
dominate rule control govern
note mark record
aim target direct focus intend
focus concentrate center target
score net notch tally
perform conduct undertake launch execute mount stage implement carry_out
cooperate collaborate partner ally join work team team_up
enter walk come go move arrive step
load fill pack stock laden
group cluster club sort class classify
prolong extend continue renew`
