import { lazily } from './lazily.ts'
import { stem } from './terms.ts'

/** Verbs and nouns of a change in number or size, with their irregular forms: each of the one list is the opposite of each of the other. */
const upwards = 'increase rise rose risen raise climb grow grew growth jump soar surge'
const downwards =
  'decrease fall fell fallen drop decline reduce lower cut shrink shrank shrunk plunge plummet slump slide slid slip tumble dip'

const pairs = `
grow/shrink gain/lose gain/loss more/less more/fewer higher/lower high/low highest/lowest up/down above/below
allow/ban allow/prohibit allow/forbid permit/prohibit permit/forbid support/oppose accept/reject approve/reject
approve/deny win/lose open/close buy/sell first/last before/after include/exclude include/omit encourage/discourage
legal/illegal begin/end start/end start/stop start/finish early/late earlier/later strengthen/weaken expand/contract
expand/restrict widen/narrow lengthen/shorten enter/leave arrive/depart import/export majority/minority public/private
guilty/innocent true/false success/failure succeed/fail pass/fail maximum/minimum alive/dead male/female man/woman men/women
husband/wife father/mother son/daughter brother/sister north/south east/west northern/southern eastern/western
left/right add/remove add/subtract attach/detach enable/disable agree/disagree advantage/disadvantage
positive/negative inside/outside grew/shrank won/lost bought/sold began/ended create/destroy borrow/lend strong/weak
cheap/expensive hot/cold warm/cool warm/cold safe/dangerous best/worst better/worse join/leave postpone/cancel hard/easy old/new upper/lower always/never
profit/loss profit/lose surplus/deficit surplus/shortage favour/reject favor/reject favour/oppose favor/oppose favour/against favor/against adopt/reject
beat/lose success/fail succeed/failure victory/defeat temporary/permanent mandatory/optional mandatory/voluntary compulsory/voluntary compulsory/optional
urban/rural full/empty upgrade/downgrade praise/criticise praise/criticize appoint/dismiss indoor/outdoor domestic/foreign
uphold/overturn uphold/quash confirm/overturn remain/vanish remain/disappear persist/vanish persist/disappear keep/scrap keep/discard
complete/begin complete/start accept/refuse agree/refuse suspend/resume praise/blame improve/worsen improve/deteriorate
new/existing gross/net internal/external domestic/international junior/senior required/optional online/offline
free/cost free/fare free/tuition free/pay free/fee`

/** Adjectives that are compared by an ending: "stronger" is the opposite of "weaker". */
const compared =
  'strong/weak large/small big/small long/short heavy/light fast/slow quick/slow wide/narrow thick/thin deep/shallow old/young warm/cool warm/cold hot/cold cheap/dear hard/easy rich/poor bright/dark loud/quiet tall/short dry/wet smooth/rough sweet/sour near/far safe/risky'

const opposites = lazily(() => {
  const found = new Map<string, Set<string>>()
  const note = (word: string, opposite: string): void => {
    const known = found.get(word)
    if (known) known.add(opposite)
    else found.set(word, new Set([opposite]))
  }
  const directions = upwards.split(' ').flatMap(up => downwards.split(' ').map(down => `${up}/${down}`))
  const comparisons = compared.split(' ').flatMap(pair =>
    ['er', 'est'].map(ending =>
      pair
        .split('/')
        .map(word => inflect(word, ending))
        .join('/')
    )
  )
  for (const pair of [...directions, ...comparisons, ...pairs.trim().split(/\s+/)]) {
    const [one = '', other = ''] = pair.split('/').map(word => stem(word))
    note(one, other)
    note(other, one)
  }
  return found
})

/** "Large", "heavy", "big", "weak" with an ending that begins with a vowel. */
function inflect(word: string, ending: string): string {
  if (word.endsWith('e')) return word + ending.slice(1)
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}i${ending}`
  return /^[^aeiou]+[aeiou][bdgnt]$/u.test(word) ? word + word.slice(-1) + ending : word + ending
}

const negativePrefixes = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non']
const mayOpenPrefix = new Set(negativePrefixes.map(prefix => prefix.charCodeAt(0)))
/** A stem may have lost the final e that the other one kept. */
const longestBeyond = 4

/** Words (stems) that say the opposite of a stem: by the general vocabulary of English, or by prefix ("likely", "unlikely"). */
export function areOpposites(one: string, other: string): boolean {
  if (one === other) return false
  return opposites().get(one)?.has(other) === true || isNegatedOf(one, other) || isNegatedOf(other, one)
}

/** Whether any of some stems says the opposite of one. `known` are the opposites of that one. */
export function hasOpposite(terms: readonly string[], term: string, known = oppositesOf(term)): boolean {
  return terms.some(
    other =>
      other !== term && ((known.size > 0 && known.has(other)) || isNegatedOf(other, term) || isNegatedOf(term, other))
  )
}

/** Whether a stem is another one behind a negative prefix. Asked of every pair of words: most are told by their lengths. */
export function isNegatedOf(negated: string, term: string): boolean {
  const beyond = negated.length - term.length
  if (beyond < 1 || beyond > longestBeyond || !mayOpenPrefix.has(negated.charCodeAt(0))) return false
  const prefix = negativePrefixes.find(beginning => negated.startsWith(beginning))
  if (prefix === undefined) return false
  const bare = withoutE(term)
  return bare.length >= 3 && withoutE(negated) === prefix + bare
}

const withoutE = (term: string): string => (term.endsWith('e') ? term.slice(0, -1) : term)

const none: ReadonlySet<string> = new Set()

/** The stems that the vocabulary has as opposites of one. */
export function oppositesOf(term: string): ReadonlySet<string> {
  return opposites().get(term) ?? none
}
