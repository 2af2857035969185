import { baseForm } from './base-form.ts'
import { lazily } from './lazily.ts'
import { meaningOf } from './synonyms.ts'
import { stem } from './terms.ts'
import { readKinds, shareKind } from './word-kinds.ts'

/**
 * Nouns that a text may use one for the other, each line one kind. Wider than the meanings of `synonyms.ts`, under which words are compared:
 * a teacher is no lecturer, but who reads of both cannot tell whether two are meant.
 */
const nounKinds = `
employee worker staff personnel workforce labourer colleague hand
pupil student child children schoolchild schoolchildren kid youngster learner minor trainee apprentice
adult grown-up parent
fee charge price cost fare toll rate tariff bill payment
revenue turnover sales income proceeds takings receipts
profit earnings surplus gain margin
loss deficit damage shortfall
pay wage salary earnings remuneration
rent rental lease tenancy
law act statute bill rule regulation legislation ordinance decree order
rule policy guideline regulation
strike walkout stoppage industrial action
road route street highway track path way trail lane
match game fixture encounter contest tie meeting
board committee council panel commission assembly meeting
chair chairman chairwoman president head leader director manager boss chief
tablet pill capsule dose
flat apartment unit home dwelling house residence household
shop store outlet branch market
hotel inn guesthouse hostel lodge
restaurant cafe pub bar
doctor physician medic surgeon specialist
nurse carer
patient participant subject volunteer case
customer client buyer shopper consumer subscriber user
visitor guest tourist traveller spectator viewer attendee fan supporter audience
passenger traveller rider commuter
resident inhabitant citizen dweller local villager
officer policeman policewoman police constable detective investigator
soldier troop fighter serviceman
lawyer attorney solicitor counsel
judge court justice bench tribunal
reporter journalist correspondent writer author
scientist researcher expert author
teacher lecturer tutor instructor
driver motorist
farmer grower
boat ship vessel ferry craft
luggage baggage bag suitcase
parcel package packet box crate carton
bus coach minibus
bike bicycle cycle
space place bay spot slot pitch
seat place
piece item object exhibit
case incident event occurrence
helper volunteer
kindergarten nursery creche
pier jetty quay dock wharf berth
scholarship bursary grant award
gift donation contribution
plot parcel lot
car vehicle automobile
lorry truck vehicle
plane aircraft airliner jet
train railway rail
journey trip ride crossing voyage way drive visit tour sailing departure passage run
lift elevator
storey floor level
film movie picture
trial study experiment test survey research report paper article analysis
book novel volume title work publication
show programme performance concert
finding result conclusion
illness disease disorder condition sickness
drug medicine substance medication treatment preparation therapy remedy
attack raid strike assault bombing airstrike
fire blaze flames
quake earthquake tremor
storm gale hurricane
flood flooding
rain rainfall precipitation
deal agreement contract pact accord treaty
grant subsidy funding aid award
loan credit
tax levy duty
share stake stock holding
meal dish food
lesson class course
school college university academy
goal target aim
change policy measure step move decision
problem fault error defect bug failure
computer machine device
phone handset telephone mobile
screen display monitor
program programme software application app tool
file document record
password passphrase code
update upgrade release version
ticket entry admission pass
election vote poll ballot
vote ballot
party group movement
government administration cabinet ministry state
town city municipality borough
country nation state
region area district province county
river stream
hill mountain peak
bird animal creature
tree plant
period time term
size extent area
speed pace velocity`

const keyOf = (stemmed: string): string => meaningOf(baseForm(stemmed))
const kinds = lazily(() => readKinds(nounKinds, noun => [keyOf(stem(noun))]))
const none: ReadonlySet<number> = new Set()

/** The kinds that a noun (stemmed, or the meaning of a stem) is of; none for most words. */
export function nounKindsOf(term: string): ReadonlySet<number> {
  return kinds().get(keyOf(term)) ?? none
}

/** Whether two nouns (stemmed) are of one kind, so that one text may call one thing by both. */
export function areOfOneKind(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other) || shareKind(nounKindsOf(one), nounKindsOf(other))
}

/** Nouns for whatever was named before ("the company"), and words for what is left. */
const generalNouns = lazily(
  () =>
    new Set(
      `company firm business group organisation organization institution agency authority body corporation country nation state city town village
  region area district place site venue building facility team side club party man woman person people individual official vehicle product item device
  machine unit work event incident case thing matter issue other others rest total number amount figure value rate level share sum average
  part one two three last next whole year month week day time`
        .split(/\s+/)
        .map(word => stem(word))
    )
)

/** Whether a noun (stemmed) may stand for whatever a text has named: "the company", "the rest". */
export function isGeneralNoun(stemmed: string): boolean {
  return generalNouns().has(stemmed)
}
