/**
 * Everyday English by fields of life, written for no text: words with which people ask for what texts write otherwise. Groups
 * are parted by "|". The words of a group say nearly the same, or one tells of the other ("thief", "steal"). Before ">"
 * stands what the words after it are kinds of: a question for a "pet" is answered with "cat", one for a cat with neither "pet" nor "dog".
 * Wider than synonyms that prove a claim (`meaningOf`): they only find what to quote.
 */
export const senseGroups = `
vacation holiday leave pto|salary pay wage paycheck payroll income earn earnings|doctor physician medical gp medic|sick ill illness sickness unwell
employee staff worker workforce personnel employ
boss manager supervisor superior chief|job position post role occupation profession career work|hire recruit employ appoint engage
fire dismiss terminate dismissal sack redundant|quit resign resignation|raise increase rise
cancel terminate end|subscription plan subscribe membership|price cost fee charge rate tariff|buy purchase order|refund reimburse reimbursement repay
bill invoice receipt
payment pay|cheap inexpensive affordable bargain discount reduced|expensive costly dear pricey|money fund budget cash finance financial
discount reduction rebate concession|customer client buyer shopper patron|vendor supplier seller dealer merchant
company firm business employer enterprise corporation
car vehicle automobile motor|bike bicycle cycle cyclist|plane flight aircraft airplane jet|train rail railway
trip travel journey voyage tour excursion outing|hotel accommodation lodging hostel inn guesthouse|house home dwelling residence|flat apartment
phone telephone call ring dial|mobile cell cellphone smartphone|email mail|address location|laptop computer notebook pc
photo picture image photograph snapshot|film movie cinema|password credential login|login signin
error fault failure|bug defect flaw|fix repair correct mend|broken damaged damage faulty|delete remove erase|change modify alter amend adjust
add include|create make generate produce|build construct construction erect builder
begin start commence|end finish conclude close|open opening|stop cease halt|allow permit permission may|allowed permitted
forbid prohibit ban forbidden banned prohibited outlaw|need require requirement necessary|help support assist assistance aid
show display exhibit|send submit|receive obtain|give provide hand|keep retain store|use utilize utilise employ|try attempt
ask request apply application enquire|answer reply respond response|tell inform notify report|agree consent agreement
limit maximum cap|max maximum|min minimum|avg average|approx approximately|info information detail|dept department|admin administrator
auth authentication|config configuration|doc document documentation
app application|spec specification|repo repository|temp temperature|lab laboratory|exam examination test|uni university|govt government
intl international|qty quantity|tel telephone
big large great huge|small little tiny|fast quick rapid speed swift|slow delay|old age|new latest recent|near close nearby|free complimentary gratis
whole entire|important essential
child kid youngster|child daughter son|pregnant pregnancy maternity expecting|dad father paternity|mum mom mother maternity
married marriage spouse partner marry|death die bereavement|lunch meal canteen cafeteria|toilet restroom bathroom lavatory loo wc
garbage waste rubbish trash refuse litter
attend present participant attendance|absent apologies missing|meeting session|vote ballot poll|law act legislation
lawyer attorney solicitor barrister|judge court|police officer|crime offence offense|injure injury injured hurt wound|kill die dead death|win victory winner
lose loss defeat
city town|road street lane avenue|place location site spot|building premises|room space|border boundary|capacity hold seat room|height high tall
length long|width wide|depth deep|weight weigh heavy
deadline due|expire expiry expiration valid|duration length last|monthly month|yearly annual annually year|weekly week|daily day
weekend saturday sunday
guarantee warranty|insurance cover coverage insured insurer|pension retirement retire|benefit perk|bonus reward|training course|rule policy regulation
goal aim target objective|plan scheme|result outcome|advantage benefit pro|drawback disadvantage con
teacher instructor|pupil student|school college|book title|author writer write wrote|medicine drug medication|disease illness|hospital clinic
drink beverage|animal pet|clothes clothing dress|shop store|factory plant|farm agricultural farmer
ceo executive|lead head manage run direct chair|competitor rival|discover discovery find>discover discovery find found|win receive award|prize award medal trophy
own belong owner possess|rent lease tenant
profit surplus gain|loss deficit shortfall|oppose opponent critic criticise object objection|support supporter favour back backer
risk danger threat challenge hazard|benefit opportunity gain improve
drawback downside risk challenge weakness|safeguard protection secure|important matter significant crucial vital|estimate forecast expect predict
wheelchair accessible disabled lift elevator ramp
ride journey travel trip|baby birth newborn infant|emergency urgent|biggest largest greatest|bigger larger greater|smallest least|fastest quickest
purchase acquire acquisition takeover|close closure shut
eat meal food canteen cafe restaurant|live reside resident inhabitant|reduce reduction cut|increase rise grow|weak weakness poor
teacher lecturer professor tutor|accident crash collision|fire blaze burn
protest demonstration march|happen occur|story report news article|withdraw remove revoke rescind|ticket fare pass|customer user member
neighbour resident local|donate donation gift
parent>mother father mum dad|relative>uncle aunt cousin nephew niece grandmother grandfather
family>wife husband son daughter child kin household relative|sibling>brother sister|wife husband spouse married marry|widow widower widowed
grandfather grandpa grandad|grandmother grandma granny|boyfriend girlfriend partner|fiance engaged engagement|divorce separate separation split
orphan adopt adoption foster|teenager adolescent youth teen youngster|adult grownup|elderly senior pensioner aged|toddler infant baby
childhood youth upbringing|friend mate companion buddy|marry marriage wedding bride groom|funeral bury burial grave cemetery
ancestor forefather descent|descendant heir offspring|nickname alias|surname name|native indigenous local|foreigner immigrant migrant abroad
refugee asylum exile|guest visitor host|visitor tourist guest sightseer|tourist holidaymaker traveller|stranger unknown outsider
crowd audience spectator public|person human people individual|human people mankind man|man male gentleman guy|woman female lady|boy lad son
girl daughter lass
face cheek chin|tooth teeth dentist dental|hearing deaf ear|eye sight vision blind|nose smell|skin rash|bone fracture skeleton
belly stomach abdomen tummy|lung breath breathe respiratory|heart cardiac pulse|blood bleed|muscle strain|ache pain sore hurt painful
fever temperature|bruise cut injury wound scratch|infect infection contagious germ
vaccine vaccination vaccinate jab injection inoculate immunise immunisation shot booster|pill tablet capsule|pill tablet medicine|dose dosage
prescription prescribe|surgery operation surgeon|nurse carer nursing|patient sufferer|paramedic ambulance emergency
cure heal remedy treatment therapy treat|recover recovery convalesce|diagnose diagnosis|symptom sign|poison toxic poisonous venom|allergy allergic
drunk alcohol intoxicated|diet nutrition slimming|obese overweight fat|slim thin skinny|tired exhausted fatigue weary|asleep sleep bed nap|awake wake
faint unconscious collapse|survive survivor alive living|murder kill slay homicide|shoot shot gun|disabled disability handicap impaired
fit healthy health|exercise fitness workout gym|hygiene wash clean|castrate neuter spay sterilise|checkup examination examine inspect
consultation appointment visit|medication dose
food>bread meat fish cheese fruit vegetable rice soup|fruit>apple pear plum cherry grape berry orange banana
vegetable>carrot cabbage onion potato bean pea leek|meat>beef pork lamb chicken ham sausage|dessert>cake pudding pie|sweet sugar candy
drink>beer wine coffee tea water juice milk|alcohol>beer wine whisky brandy spirits|meal>breakfast lunch dinner supper|snack bite refreshment
bar pub tavern inn|restaurant cafe diner bistro|cook chef kitchen cookery|recipe ingredient|bake baker bakery oven|hungry hunger starve famine
thirsty thirst|vegetarian vegan meatless|dish plate bowl|waiter waitress|taste flavour flavor|feed diet eat|spicy hot|swallow eat drink
cutlery>knife fork spoon|crockery>plate cup bowl|oven stove cooker|fridge refrigerator|freezer frozen freeze|pan pot saucepan|kettle boil
furniture>sofa table chair bed desk cupboard wardrobe shelf|sofa couch settee|cupboard cabinet closet wardrobe|curtain blind|carpet rug mat
lamp light bulb|mirror glass|blanket duvet quilt|towel cloth|appliance>fridge oven washer dryer cooker|ceiling roof|floor storey level
stairs staircase stairwell stairway step|door gate entrance|window pane|lock key bolt|attic loft|cellar basement|garden yard lawn
balcony terrace patio veranda|fence hedge|chimney fireplace|bathroom shower bath|corridor hallway hall passage|entrance entry foyer lobby|exit leave
radiator heating boiler|electricity electric current|outage blackout failure|water tap|plumber pipe plumbing leak|electrician wiring
drip leak|flood inundate submerge underwater|ventilation aircon cooling air|landlord owner|tenant lodger renter|rent lease letting|mortgage loan
caretaker janitor concierge porter|cleaner cleaning|maintenance repair upkeep
renovate renovation refurbish refurbishment restore restoration modernise modernisation rebuild|decorate wallpaper paint|demolish demolition raze
noise loud sound noisy|quiet silent silence peaceful|bin dustbin container rubbish|recycle recycling|washer washing laundry|dirty mess filthy grubby
tidy neat clean|sweep dust vacuum|airbnb tourist guest|bulky furniture
clothes>coat shirt trousers dress skirt jacket|shoe>boot trainer sandal|footwear shoe boot|coat jacket|trousers pants jeans|hat cap helmet
jewellery>ring necklace bracelet|uniform outfit|glasses spectacles|bag purse backpack rucksack|luggage suitcase baggage|sew tailor stitch
wear clothing dressed
pram pushchair stroller buggy|nursery kindergarten creche daycare childcare preschool|babysitter nanny childminder|playground swing
homework assignment|lesson class|learn study|grade mark score|degree diploma graduate|thesis dissertation|scholarship grant bursary|tuition fee
enrol enroll register admission|lecture lecturer|headmaster principal headteacher|classmate schoolmate|semester term|encyclopedia dictionary
teach taught teacher instruct
vehicle>car bus lorry van truck tram train|lorry truck|bus coach|taxi cab|tram streetcar|underground subway metro tube|boat>ferry canoe yacht dinghy
ship vessel boat steamer|airport plane|tyre tire wheel|engine motor|petrol gasoline fuel diesel|brake stop|driver chauffeur
passenger traveller rider commuter|pedestrian walker|park parking garage|charging charger|motorway highway freeway|pavement sidewalk
crossroads junction intersection|traffic congestion jam|licence license permit|route path way|station stop halt|track platform
timetable schedule departure|late delay delayed|arrive arrival|depart departure|captain skipper commander|sailor crew seaman mariner|crew staff team
voyage cruise sail|sink sank wreck shipwreck|harbour harbor port dock quay|shore coast beach seaside|crash collide collision smash|park parking car
ticket admission entry|vehicle transport
walk foot hike stroll|run jog sprint|climb ascend ascent|swim bathe pool swimming|jump leap|tumble fall|carry transport|lift hoist raise|push shove
drag tow pull|throw toss hurl fling|grab seize catch|rotate spin turn|chase pursue hunt|escape flee fled|hide conceal hidden|return back
gather assemble assembly|cross traverse crossing|dispatch ship send|deliver delivery shipping|wrap pack parcel package|mail letter post|leave depart
move relocate removal|visit tour|enter admit entry
money cash coin|currency>euro dollar pound yen|loan lend borrow credit|debt owe|invest investment investor|share stock|shareholder investor
save savings saver|tax duty levy|revenue takings turnover sales income|expenditure expense spending spend outgoings|afford pay
rich wealthy fortune affluent|poor poverty|bankrupt insolvent bankruptcy|contribute donation donate|sponsor fund finance backer donor financed
grant subsidy aid funding|charity voluntary|instalment installment|tip gratuity|fine penalty|inherit inheritance heir legacy|lottery jackpot
compensation compensate damages reimburse redress|claim demand|insure insured insurer|checkout till cashier
treasurer accountant accounts finance books|audit auditor|proprietor owner|sell sold sale seller|cheap low|swap exchange|complain complaint
receipt proof|stock available|merchandise goods|product article item|brand make manufacturer|budget spend|free charge|worth value
cheaper discount reduced less
unemployed jobless|colleague coworker|shift hours|strike walkout stoppage|union labour|promotion promote|apprentice trainee|intern internship
volunteer voluntary unpaid|successor succeed replace|predecessor previous|department section division|board committee council
chairman chair chairperson chairwoman president|leader head chief|founder found founded establish|responsible charge duty|secretary clerk
spokesman spokeswoman spokesperson|representative delegate agent|expert specialist|assistant aide helper|entrepreneur founder|contract agreement
treaty pact agreement|deal agreement|negotiate negotiation talks|assembly gathering conference meeting|minutes notes record|agenda item|task duty job
trial experiment pilot test|project undertaking venture trial|organiser organise organizer|lead leader|direct director|run>director manager|team squad
profession>teacher doctor nurse lawyer baker carpenter engineer farmer plumber cook|carpenter joiner|butcher meat|hairdresser barber|gardener garden
farmer farm agriculture|fisherman angler fishing|hunter hunt|soldier army troop|priest vicar minister clergy pastor|musician band orchestra
actor actress cast|singer sing vocal|painter artist|sculptor sculpture statue|architect designer|designer design|scientist researcher
historian history|journalist reporter press correspondent|photographer photo|editor edit|publisher publish|translator translate|librarian library
mechanic repair|firefighter fireman|guard security|vet veterinary veterinarian|pharmacist chemist pharmacy|therapist psychologist|ranger warden
inspector inspect|diplomat ambassador|spy agent
legal lawful law|illegal unlawful forbidden|sue lawsuit court litigation|trial hearing|verdict judgment ruling|guilty convict conviction
innocent acquit|sentence prison|prison jail gaol|prisoner inmate|punish punishment penalty|criminal offender|thief steal burglar robber
steal stole stolen theft rob missing|burglary break burglar|murderer killer|witness see saw|suspect accuse|accuse blame charge|arrest detain custody
detective investigator|investigate investigation inquiry probe|evidence proof|fraud scam cheat|vandalise vandalize vandalism damage|smuggle contraband
licence permit permission|permission consent approval authorisation|breach violate break|obey comply|entitle right|clear acquit
country nation state|parliament assembly legislature|ministry department|council authority|agency authority|elect election vote|candidate run
minority few|law bill statute|citizen national|population inhabitant resident|frontier border|war conflict fighting|battle fight combat
army military troops|navy fleet|weapon gun arm|bomb explosive|attack assault strike bite|defend defence defense|truce peace ceasefire|enemy foe
revolution uprising revolt|rebel revolt|king queen monarch|empire imperial|independence independent|slave slavery|flag banner|terrorist terror
protest demonstrate demonstration rally|villager village|townspeople town
religion faith|church chapel|god divine|pray prayer|bible scripture|temple shrine|holy sacred|belief faith|ghost spirit haunt|heaven paradise
devil hell|legend myth
rain rainfall wet|snow ice|frost freeze frozen|storm gale hurricane tempest|wind gust|sun sunny sunshine|drought dry|lightning thunder|fog mist
season>spring summer autumn winter|autumn fall|dawn sunrise morning|dusk sunset evening|night dark|noon midday|warm heat hot|cold chilly|cool cold
environment ecological nature|creature animal|wildlife animal|bird>eagle owl gull duck goose hen parrot|fish>salmon trout cod herring
insect>bee fly beetle midge moth|pet>dog cat rabbit hamster|livestock>cow cattle sheep pig goat|cow cattle dairy|sheep lamb flock|pig hog swine
horse pony|dog puppy|cat kitten|hen chicken poultry|bee hive honey|herd flock|cub litter kitten puppy|offspring litter young|breed breeding
extinct extinction|endangered threatened|fur coat|sting bite|wild feral|cage pen hutch|tree>oak pine willow birch apple pear|timber wood log
forest wood woodland|bloom blossom flower|grass lawn|leaf foliage|seed sow|harvest crop|grain wheat corn|meadow pasture field|mushroom fungus
soil earth ground|fertiliser fertilizer manure|mud dirt|stone rock|cliff rock|metal>iron steel copper gold silver|mountain hill peak|valley dale
river stream brook|lake pond|sea ocean|island isle|desert arid|volcano eruption|earthquake quake|cave cavern|rocket space
pollution pollute contaminate|carbon emissions|solar sun|nuclear atomic|conserve conservation protect|reptile>snake lizard tortoise turtle
turtle tortoise|worm parasite|tame pet
sport>football tennis swimming hockey rugby|match game fixture|player play|coach trainer|goal score|draw tie|referee umpire|champion winner title
tournament competition cup championship|contest competition race|athlete sportsman runner|stadium ground arena|practise rehearse train
rehearse rehearsal|fan supporter|ski snow|kit equipment gear
painting picture art|draw drawing sketch|gallery exhibition museum|exhibition display|song sing music
instrument>piano violin guitar flute drum accordion|band group|concert gig|composer compose|dance ballet|theatre theater stage playhouse|drama play
perform performance act|show performance production|scene act|star lead|documentary film|script screenplay|novel book|novelist author
playwright author write|poem poetry poet|tale story|plot story|chapter section|edition version|review critic reviewer|applause clap|premiere opening
festival fair|interval break intermission|costume wardrobe|audition try|hit success|famous known renowned|fame famous|hobby pastime interest
collector collection|camera film photo
newspaper press paper|magazine journal|television tv|broadcast air|channel station|programme show|advertise advert advertisement|website site page web
internet online web|wifi wireless internet|broadband fibre internet|message text|chat talk|headline title|interview talk|rumour rumor gossip
secret hidden confidential|announce announcement|speech talk address|quarrel dispute row argue argument|pledge promise|lie lied|truth true|deny denial
confess admit confession|grumble complain|applaud praise|thank grateful gratitude|apologise apology sorry|warn warning alert
advise advice recommend recommendation|suggest propose suggestion proposal|proposal motion plan|invite invitation|decline refuse|persuade convince
translate translation|pronounce accent|sign signature|spell letter|reward bounty|message letter
believe think consider|opinion view|idea thought|aware know|understand grasp|forget forgot|learn discover|notice see|watch look|listen hear
smell stink|decision decide|option choice choose pick|intend intention plan mean|wish want|forecast predict prediction|guess estimate|sure certain
imagine picture|dream sleep|surprise unexpected surprising|mistake error|wrong false incorrect|clever smart intelligent|stupid foolish
mad crazy insane|like enjoy love|compare comparison
happy glad pleased|sad unhappy|cry weep wept tears|laugh funny humour|angry anger annoyed furious|afraid fear scared frightened
worry worried concern concerned|nervous anxious|brave courage|proud pride|ashamed shame embarrassed|jealous envy|hate dislike loathe
dislike criticise complain weak|boring dull|lonely alone|calm quiet|excited eager|disappointed disappointing|trust rely|suspicious doubt
friendly kind nice|rude impolite|strict severe|honest fair|generous kind|greedy selfish|shy timid|lazy idle|stubborn obstinate|popular liked favourite
favourite popular best|odd strange unusual weird|usual normal typical common|beautiful pretty attractive|terrible awful|perfect ideal
difficult hard tough|easy simple|complicated complex|useful helpful|useless worthless|safe harmless secure|harmful damage danger dangerous bad
harmless safe danger harmful|powerful strong|gentle soft|sharp keen|flat level|round circle|narrow thin|broad wide|huge enormous|enough sufficient
extra additional|lost missing|empty vacant|complete full|ready prepared|busy occupied|public open|private personal|modern new|ancient old|former old
original first initial|current present|final last|permanent lasting|temporary interim|hazardous unsafe dangerous
centre center middle|peak top|edge rim side|inside indoor|outside outdoor|distance far away|opposite across|part piece bit|double twice|dozen twelve
sum total|amount quantity|size large|region area zone|form shape|colour color|queue line wait|sequence order|couple pair|pile heap
beginning start origin|original earliest|frequency often|frequent often regular|rarely seldom rare|fortnight week|decade years|century hundred
period time|moment time
grow growth increase|decline fall drop decrease|lower reduce reduction|expand widen|shrink smaller|improve better improvement|worsen worse|become turn
continue go|interrupt break|prevent avoid stop|postpone delay put defer|abandon give scrap|launch start|finish complete|shut closed|break broke smash
smash break shatter|destroy ruin destruction|explode explosion blast|melt thaw|mix blend|divide split|connect link join|attach fasten fix|bind tie
chop cut|dig hole|drill hole bore|drain empty|pour water|spill leak|guard protect protection|rescue save rescuer|save rescue keep|serve service
check inspect inspection|control regulate|operate run|arrange organise organize|prepare ready|invent inventor invention|manufacture produce make
collect gather|lose lost|search seek look|waste lose|divide share|contain hold|include contain|lack missing|depend rely|cause reason lead
result consequence effect|influence affect impact|solve solution|problem trouble difficulty|failure fail|success succeed|achieve reach
celebrate party celebration|occasion event|ceremony celebrate|custom tradition habit|history past|access enter|member join membership
registration register sign|book reserve booking reservation|opening hours|contact phone call|hotline phone|form document|certificate proof
identification id identity passport|copy duplicate|print printer|download install|install setup installation|upgrade update|release publish
restart reboot|screen display|keyboard key|charge battery|cable wire|plug socket|device machine|tool instrument|software program|code program
data information|backup copy|encrypt encryption|hack hacker attack|virus malware|privacy personal|server host|robot machine|release free liberate
free set release|carry transmit spread|rid dispose discard throw remove collect|pay fund finance|treat look|protect keep
refund>back money reduce rebate compensation|checkin arrive arrival|checkout leave departure depart|campfire bonfire fire|next nearest closest
toddler>child infant|fell chop cut|item object thing piece|slot place appointment space|balance account funds|bring carry|pickup collect fetch
drop deposit|lost property found|unlock open|manual instruction handbook guide|fixer mend repair|broke break faulty|overdue late|latecomer late miss
compensation refund reimburse entitle|weather>storm rain wind snow fog ice gale|forget lose lost|price worth value|book volume|burst break broke broken|discover notice|fit room hold capacity|ferry boat ship
early beforehand advance|deposit bail security|fine charge penalty|compulsory obligatory mandatory|optional voluntary|smoke smoking cigarette
barbecue grill charcoal|shower wash bath|lifeguard supervise supervision|inaugurate inauguration open|renew extend extension prolong|expire valid end
certificate evidence|headcount staff employee|payday salary wage transfer|overtime hours|remote home|telework home|host hold held organise
located situated stand lie|sleep stay night overnight lodge|reach contact|crowded busy full|luggage bag suitcase|seat place`
