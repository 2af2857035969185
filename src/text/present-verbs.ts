import {
  capitalOrDigit,
  complementizers,
  determiners,
  gerund,
  governingKindOf,
  inS,
  isAdverb,
  isApart,
  isEnd,
  isNumber,
  isPast,
  isPlain,
  joining,
  lowerAt,
  objects,
  type Predicate,
  particleAfter,
  particles,
  prepositions,
  type Sentence,
  subjects
} from './predicates.ts'
import { isKnownVerb } from './verb-classes.ts'
import { createFormMemory } from './word-form.ts'
import { wordsIn } from './word-list.ts'

const plurals: ReadonlySet<string> = new Set('they we you people children men women police'.split(' '))
/** No noun is written like these: "work begins on 4 May". */
const neverNouns = wordsIn(
  'begins goes becomes gives gets takes comes knows says tells makes means contains includes requires receives remains seems belongs exists consists occurs happens arrives departs opens closes starts ends lasts'
)
const relatives: ReadonlySet<string> = new Set(['that', 'which', 'who'])

/** How a verb in the present may be written: with the ending of the third person, or bare. */
const writtenAs = createFormMemory(form => {
  if (!form.isPlain || isPast(form.plain) || gerund.test(form.plain) || !isKnownVerb(form)) return 'no verb'
  return inS.test(form.plain) ? 'third person' : 'bare'
})

/**
 * The verbs of a sentence with one more in each stretch without a finite one: the first word that is known as a verb and
 * stands where one in the present does ("the lid closes by itself", "ferries arrive on Mondays"). It may be a noun after
 * all, so it is for who reads what stands around it too. Time is linear.
 */
export function withPresentVerbs(sentence: Sentence & { predicates: readonly Predicate[] }): readonly Predicate[] {
  const { tokens, predicates } = sentence
  let all: Predicate[] | undefined
  let next = 0
  let found = -1
  let hasFinite = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (predicates[next]?.at === at) {
      if (predicates[next]?.form !== 'infinitive') hasFinite = true
      next++
    } else {
      const kind = governingKindOf(token.form)
      if (kind !== 'none' && kind !== 'to') hasFinite = true
      else if (!hasFinite && found < 0 && isPresent(sentence, at)) found = at
    }
    if (tokens[at + 1]?.segment === token.segment) continue
    if (!hasFinite && found >= 0) {
      all ??= [...predicates]
      const term = tokens[found]?.form.stemmed ?? ''
      all.push({ at: found, term, form: 'present', particle: particleAfter(sentence, found) })
    }
    found = -1
    hasFinite = false
  }
  return all?.sort((one, other) => one.at - other.at) ?? predicates
}

function isPresent(sentence: Sentence, at: number): boolean {
  const form = sentence.tokens[at]?.form
  const written = form ? writtenAs(form) : 'no verb'
  if (written === 'no verb' || at === 0 || !isPlain(sentence, at) || isApart(sentence, at)) return false
  const [before, after] = [lowerAt(sentence, at - 1), lowerAt(sentence, at + 1)]
  if ((determiners.has(before) && before !== 'that') || prepositions.has(before) || joining.has(before)) return false
  if (isNumber(sentence, at - 1)) return false
  const isThird = written === 'third person'
  // "Reheat foods to …" tells to do something.
  const mayBeNoun = !subjects.has(before) && !complementizers.has(after) && !neverNouns.has(form?.plain ?? '')
  if (at === 1 && isThird && mayBeNoun) return false
  if (relatives.has(before)) return true
  const isPlural = plurals.has(before) || (inS.test(before) && !before.endsWith("'s"))
  if (isThird === isPlural) return false
  return (
    after === 'to' ||
    isEnd(sentence, at) ||
    [subjects, determiners, objects, prepositions, complementizers, particles].some(words => words.has(after)) ||
    isAdverb(after) ||
    capitalOrDigit.test(sentence.tokens[at + 1]?.text ?? '')
  )
}
