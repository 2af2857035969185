import { isIrregularForm } from './base-form.ts'
import { smallNumbers } from './figures/number-words.ts'
import { isKnownVerb } from './verb-classes.ts'
import { createFormMemory } from './word-form.ts'
import { wordsIn } from './word-list.ts'
import type { Word } from './words.ts'

/** A verb of a sentence, as far as its form and the words around it tell one. */
export interface Predicate {
  /** Index of its token. */
  at: number
  /** Its stem, as written. */
  term: string
  form: PredicateForm
  /** The particle behind it, which may change what it means ("gave away"); null for none. */
  particle: string | null
}

export type PredicateForm = 'past' | 'present' | 'perfect' | 'passive' | 'progressive' | 'modal' | 'infinitive'

/** Words that make another verb of the one before them: "step down", "give away". */
export const particles: ReadonlySet<string> = new Set('up down out off away back over apart aside'.split(' '))

const modals = wordsIn(
  "will would can could may might shall should must cannot won't can't couldn't wouldn't shouldn't"
)
const supports = wordsIn("do does did don't doesn't didn't")
const perfects = wordsIn("has have had having hasn't haven't hadn't")
const beings = wordsIn("is are was were be been being am get gets got isn't aren't wasn't weren't")
/** By which of these a word governs the verb behind it. */
const auxiliaries: ReadonlyMap<string, 'modal' | 'support' | 'perfect' | 'being'> = new Map([
  ...Array.from(modals, word => [word, 'modal'] as const),
  ...Array.from(supports, word => [word, 'support'] as const),
  ...Array.from(perfects, word => [word, 'perfect'] as const),
  ...Array.from(beings, word => [word, 'being'] as const)
])
const adverbs = wordsIn(
  'not never also already ever even just still soon now then again once only all both first later often always twice'
)
export const determiners = wordsIn(
  'the a an its his her their our my your this that these those some any no every each all another'
)
const pronouns = wordsIn('this that another each some')
export const joining = wordsIn('and or but')
/** They open what is said, asked or known. */
export const complementizers = wordsIn('whether that how what why if')
export const prepositions = wordsIn(
  'of in on at by for with from to into onto about after before between through during without within against under as than among across per nor'
)
/** What a verb may have for its object without a determiner: "signed it", "missed most of it". */
export const objects = wordsIn('it him them us me most many much several few half')
export const subjects = wordsIn('i he she it they we you there who')
/** After these "to" is no sign of a verb: "due to delays". */
const beforePlainTo = wordsIn('from due according prior next close related relating compared contrast addition thanks')

const capital = /^\p{Lu}/u
export const capitalOrDigit = /^[\p{Lu}\p{N}$€£]/u
/** Not "need", "speed". */
const regularPast = /[^e]ed$|(?:gr|fr|nt)eed$/u
export const gerund = /^\p{L}{2,}ing$/u
export const inS = /[^s]s$/u
const mark = /[,;:()“”"–—]/u

export interface Sentence {
  text: string
  tokens: readonly Word[]
}

/** A word in lower case with straight apostrophes; the empty string where there is none. */
export function lowerAt({ tokens }: Sentence, at: number): string {
  return tokens[at]?.form.plain ?? ''
}

/**
 * The verbs of a sentence, in order: after auxiliaries, in the past and in the third person by their endings and by
 * what follows them, and after "to". Enough to ask what a sentence says is done; not a tagger. Time is linear.
 */
export function readPredicates(text: string, tokens: readonly Word[]): Predicate[] {
  const sentence = { text, tokens }
  const forms = new Map<number, PredicateForm>()
  for (let at = 0; at < tokens.length; at++) {
    const { form: word } = tokens[at] as Word
    const kind = governingKindOf(word)
    const governed = kind === 'none' ? null : governedBy(sentence, at, kind)
    if (governed) forms.set(governed.at, governed.form)
    const ending = finiteEndingOf(word)
    const form = ending === 'none' || forms.has(at) ? null : finiteForm(sentence, at, ending)
    if (form) forms.set(at, form)
  }
  if (forms.size === 0) {
    const only = onlyVerb(sentence)
    if (only) forms.set(only.at, only.form)
  }
  return [...forms]
    .sort(([one], [other]) => one - other)
    .map(([at, form]) => ({ at, term: tokens[at]?.form.stemmed ?? '', form, particle: particleAfter(sentence, at) }))
}

/** Whether a word may be a verb at all: in small letters, no part of a compound, no stop word. */
export function isPlain({ text, tokens }: Sentence, at: number): boolean {
  const token = tokens[at]
  if (!token?.form.isPlain) return false
  return text[token.endCharIndex] !== '-' && text[token.startCharIndex - 1] !== '-'
}

/** Whether a mark stands between a word and the one before it. */
export function isApart({ text, tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (!before || !token) return false
  const from = before.endCharIndex
  const to = token.startCharIndex
  return !(to === from + 1 && text.charCodeAt(from) === 0x20) && mark.test(text.slice(from, to))
}

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || word.endsWith('ly')
}

/** Participles that no ending tells. */
const unchangedParticiples = wordsIn(
  'beset bet bid burst cast cost cut hit hurt let put quit read rid set shed shut split spread thrust'
)

/** Whether a word has the form of a verb's past or of its participle. */
export function isPast(word: string): boolean {
  return (word.length > 3 && regularPast.test(word)) || isIrregularForm(word)
}

/** Of which finite verb a word has the form; most have none's, and of these nothing more is asked. */
const finiteEndingOf = createFormMemory(({ plain }) => (isPast(plain) ? 'past' : inS.test(plain) ? 'present' : 'none'))

/** "May" is the month. */
export const governingKindOf = createFormMemory(({ plain, text }) =>
  plain === 'to' ? 'to' : text === 'May' ? 'none' : (auxiliaries.get(plain) ?? 'none')
)

/** The verb that an auxiliary or "to" governs, past adverbs. */
function governedBy(
  sentence: Sentence,
  at: number,
  kind: 'to' | 'modal' | 'support' | 'perfect' | 'being'
): { at: number; form: PredicateForm } | null {
  let verb = at + 1
  while (verb < at + 4 && isAdverb(lowerAt(sentence, verb))) verb++
  if (isApart(sentence, at + 1) || isApart(sentence, verb) || !isPlain(sentence, verb)) return null
  const next = lowerAt(sentence, verb)
  const tokenForm = sentence.tokens[verb]?.form
  if (kind === 'modal' || (kind === 'support' && !determiners.has(lowerAt(sentence, at + 1))))
    return inS.test(next) ? null : { at: verb, form: 'modal' }
  const isParticiple = isPast(next) || unchangedParticiples.has(next)
  if (kind === 'perfect' && isParticiple) return { at: verb, form: 'perfect' }
  if (kind === 'being' && isParticiple) return { at: verb, form: 'passive' }
  if (kind === 'being' && gerund.test(next)) return { at: verb, form: 'progressive' }
  const isInfinitive =
    kind === 'to' &&
    at > 0 &&
    verb === at + 1 &&
    !beforePlainTo.has(lowerAt(sentence, at - 1)) &&
    !/(?:s|ing|ed)$/u.test(next) &&
    ((tokenForm !== undefined && isKnownVerb(tokenForm)) ||
      !(next.endsWith('er') || isNumber(sentence, verb) || isEnd(sentence, verb)))
  return isInfinitive ? { at: verb, form: 'infinitive' } : null
}

/** A verb in the past or in the third person, where its place is one of a verb. */
function finiteForm(sentence: Sentence, at: number, ending: 'past' | 'present'): 'past' | 'present' | null {
  const { tokens } = sentence
  if (at === 0 || !isPlain(sentence, at)) return null
  const [before, after] = [lowerAt(sentence, at - 1), lowerAt(sentence, at + 1)]
  // "A rule that restricted the use": such a "that" stands for the noun before it.
  if ((determiners.has(before) && before !== 'that') || prepositions.has(before)) return null
  const isLast = isEnd(sentence, at)
  if (ending === 'past') {
    // "The unnamed scheme", "limited partners": before a noun it only describes.
    const isFollowed =
      isLast ||
      subjects.has(before) ||
      subjects.has(after) ||
      determiners.has(after) ||
      objects.has(after) ||
      prepositions.has(after) ||
      joining.has(after) ||
      particles.has(after) ||
      isAdverb(after)
    const next = tokens[at + 1]?.text ?? ''
    return isFollowed || capitalOrDigit.test(next) || capital.test(tokens[at - 1]?.text ?? '') ? 'past' : null
  }
  // "Three tablets a day"
  const isThirdPerson =
    !inS.test(before) && !beings.has(before) && !isApart(sentence, at) && !isNumber(sentence, at - 1)
  return isThirdPerson && !isLast && determiners.has(after) ? 'present' : null
}

const isNumeral = createFormMemory(({ plain }) => smallNumbers.has(plain) || /\d/u.test(plain))

export function isNumber({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isNumeral(token.form)
}

/** Whether nothing of its stretch stands behind a word. */
export function isEnd(sentence: Sentence, at: number): boolean {
  return at + 1 >= sentence.tokens.length || isApart(sentence, at + 1)
}

/** In a sentence where no place tells a verb, the first word with the ending of one: "The fleet lacks trucks". */
function onlyVerb(sentence: Sentence): { at: number; form: 'past' | 'present' } | null {
  const { tokens } = sentence
  if (tokens.some(({ form }) => auxiliaries.has(form.plain))) return null
  const startsWithSubject = determiners.has(lowerAt(sentence, 0))
  for (const at of tokens.keys()) {
    const [before, word] = [lowerAt(sentence, at - 1), lowerAt(sentence, at)]
    if (at === 0 || !isPlain(sentence, at) || isApart(sentence, at) || prepositions.has(before)) continue
    if (determiners.has(before) && !(at === 1 && pronouns.has(before))) continue
    const followsName = at > 1 && capital.test(tokens[at - 1]?.text ?? '')
    if (!startsWithSubject && !followsName) continue
    if (isPast(word)) return { at, form: 'past' }
    if (inS.test(word)) return { at, form: 'present' }
  }
  return null
}

export function particleAfter(sentence: Sentence, at: number): string | null {
  const next = lowerAt(sentence, at + 1)
  return particles.has(next) && !isApart(sentence, at + 1) ? next : null
}
