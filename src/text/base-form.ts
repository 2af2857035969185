import { lazily } from './lazily.ts'
import { isStopWord, stem } from './terms.ts'

/** Irregular English verbs, each its base, its past and the other forms that stemming does not lead back to it. */
const irregularVerbs = `
arise arose arisen|be was were is are been|bear bore born borne|become became|begin began begun|break broke broken|bring brought
build built|buy bought|catch caught|choose chose chosen|come came|deal dealt|die died dying|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|forget forgot forgotten
freeze froze frozen|get got gotten|give gave given|go went gone goes|grow grew grown|have had has|hear heard|hide hid hidden|hold held
keep kept|know knew known|lay laid|lead led|leave left|lend lent|lie lay lain|lose lost|make made|mean meant|meet met|pay paid
ride rode ridden|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shoot shot|show shown|shrink shrank
sing sang sung|sink sank sunk|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|strike struck|swear swore
swim swam swum|shake shook shaken|withhold withheld|uphold upheld|overcome overcame|mislead misled|foresee foresaw foreseen|forgive forgave forgiven
forbid forbade forbidden|undertake undertook undertaken|undergo underwent undergone|bend bent|blow blew blown|dig dug|flee fled|stick stuck|swing swung|sweep swept|tear tore torn|wake woke woken|take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood|wear wore worn
try tried tries|cry cried|dry dried|fry fried|win won|withdraw withdrew withdrawn|write wrote written
awake awoke awoken|beat beat beaten|befall befell befallen|bleed bled|breed bred|burn burnt|cling clung|creep crept|dream dreamt|dwell dwelt
foretell foretold|hang hung|kneel knelt|lean leant|leap leapt|learn learnt|light lit|mistake mistook mistaken|misunderstand misunderstood|mow mowed mown
outgrow outgrew outgrown|outsell outsold|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
prove proved proven|rebuild rebuilt|redraw redrew redrawn|repay repaid|resell resold|retake retook retaken|rewrite rewrote rewritten|ring rang rung|sew sewed sewn
shine shone|slay slew slain|slide slid|sow sowed sown|speed sped|spill spilt|spin spun|spit spat|spoil spoilt|spring sprang sprung|sting stung|stink stank stunk
string strung|strive strove striven|swell swelled swollen|tread trod trodden|undo undid undone|weave wove woven|weep wept|withstand withstood|wring wrung`

const lines = lazily(() =>
  irregularVerbs
    .trim()
    .split(/[|\n]/)
    .map(line => line.trim().split(' '))
)
// "ate" has the stem of "at".
const irregularForms = lazily(() => new Set(lines().flatMap(([, ...forms]) => forms)))
const bases = lazily(() => {
  const found = new Map<string, string>()
  for (const [base = '', ...forms] of lines())
    for (const form of forms) if (!isStopWord(stem(form))) found.set(stem(form), stem(base))
  // Nobody asks for "born" with "bear", "lay" is more often a verb of its own, and what was founded is not what was found.
  for (const form of ['born', 'lay', 'found']) found.delete(stem(form))
  return found
})

const irregularPasts = lazily(() => new Set(lines().map(([, past]) => past)))

/** Whether a word (lower case) is the irregular past of a verb: "took", not "taken". */
export function isIrregularPast(word: string): boolean {
  return irregularPasts().has(word)
}

/** Whether a word (lower case) is the irregular past or participle of a verb: "took", "given". */
export function isIrregularForm(word: string): boolean {
  return irregularForms().has(word)
}

/** The stem of a verb's base form for the stem of one of its irregular forms ("took" gives "take"); others as they are. */
export function baseForm(stemmed: string): string {
  return bases().get(stemmed) ?? stemmed
}

/** The stem of a word's base form. "Found" is the past of "find", while "founded" has the same stem and is not. */
export function baseOf(word: string): string {
  const lower = word.toLowerCase()
  return lower === 'found' ? 'find' : baseForm(stem(lower))
}

/** Nouns whose plural does not stem to the same. */
const irregularPlurals =
  'child children|man men|woman women|foot feet|tooth teeth|mouse mice|wife wives|life lives|knife knives|leaf leaves|half halves|shelf shelves|wolf wolves|calf calves|loaf loaves'

const forms = lazily(() => {
  const found = new Map<string, string[]>()
  for (const line of irregularPlurals.split('|')) {
    const [one = '', many = ''] = line.split(' ').map(stem)
    found.set(one, [one, many])
    found.set(many, [one, many])
  }
  for (const [form, base] of bases()) {
    const known = found.get(base) ?? [base]
    known.push(form)
    found.set(base, known)
  }
  return found
})

/** The stems of the other forms of a verb or noun for the stem of one: "took" for "take", "children" for "child"; empty for a regular one. */
export function otherFormsOf(stemmed: string): readonly string[] {
  return (
    forms()
      .get(baseForm(stemmed))
      ?.filter(form => form !== stemmed) ?? []
  )
}
