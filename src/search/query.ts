import { countryTermsOf } from '../text/aliases.ts'
import { otherFormsOf } from '../text/base-form.ts'
import { saidFor } from '../text/question/asking-words.ts'
import { goesOn, hasPronoun } from '../text/question/follow-up.ts'
import { createPartMemory } from '../text/question/part-memory.ts'
import { plainWording } from '../text/question/plain-wording.ts'
import { analyzeQuestion } from '../text/question.ts'
import { visitTerms } from '../text/terms.ts'
import type { Message } from '../types/answer.ts'
import { isCapital } from './passage-terms.ts'
import type { AnswerSign, QueryTerm } from './rescore.ts'
import type { SearchIndex, WeightedTerm } from './search-index.ts'

/** How much a term counts that only the conversation gives … */
const contextWeight = 0.5
/** … and a name that a name of the new question may stand for ("And Vanguard?", after one on Fidelity). */
const replacedNameWeight = 0.2
/** What a misspelt term counts under the spelling that the corpus has. */
const correctedWeight = 0.8
/** … and each of the other words for it. */
const otherWordWeight = 0.5

/** What every term counts beside its rarity: in a small folder on one subject, the words that matter stand everywhere. */
const commonWeight = 0.5

/** A question's terms in order, each once, and whether it writes them as names: a capital, but not at its beginning. */
export type AskedTerms = ReadonlyMap<string, { isName: boolean }>

/** The terms of a question. Remembered for as long as what is read of it for all stages. */
export function termsOfQuestion(question: string): AskedTerms {
  const analysis = analyzeQuestion(question)
  return remembered.of(analysis, () => readTerms(question))
}
const remembered = createPartMemory<AskedTerms>()

function readTerms(question: string): AskedTerms {
  const terms = new Map<string, { isName: boolean }>()
  visitTerms(plainWording(question), (term, start) => {
    const isName = (start > 0 && isCapital(question, start)) || (terms.get(term)?.isName ?? false)
    terms.set(term, { isName })
  })
  return terms
}

/**
 * True where a question should be searched with the terms of those before it. A name of its own answers "it". Leans sooner
 * than `leansOnContext`: terms too many cost little here, and the asked kind is not taken over.
 */
function leansOnConversation(question: string, terms: AskedTerms): boolean {
  if (terms.size <= 1 || goesOn(question)) return true
  return hasPronoun(question) && !hasName(terms)
}

function hasName(terms: AskedTerms): boolean {
  for (const { isName } of terms.values()) if (isName) return true
  return false
}

/**
 * The terms to search for: those of the question (`own`), and where it leans on the conversation ("and in Japan?") those of
 * the earlier questions back to one that stands by itself, at less weight.
 */
export function queryTerms(question: string, own: AskedTerms, messages: readonly Message[] = []): WeightedTerm[] {
  const weights = new Map<string, number>()
  for (const term of own.keys()) weights.set(term, 1)
  if (messages.length === 0) return weighted(weights)
  const bringsName = hasName(own)
  let leaning = leansOnConversation(question, own)
  for (const message of messages.toReversed()) {
    if (!leaning) break
    if (message.role !== 'user') continue
    const earlier = readTerms(message.content)
    for (const [term, { isName }] of earlier) {
      if (!weights.has(term)) weights.set(term, bringsName && isName ? replacedNameWeight : contextWeight)
    }
    leaning = leansOnConversation(message.content, earlier)
  }
  return weighted(weights)
}

const weighted = (weights: ReadonlyMap<string, number>): WeightedTerm[] =>
  Array.from(weights, ([term, weight]) => ({ term, weight }))

/** Puts the corpus's own words in the place of terms that no passage has: another form of it, another word, its own spelling. */
export function correctTerms(index: SearchIndex, terms: readonly WeightedTerm[]): WeightedTerm[] {
  const unknown = index.rarity('\u0000')
  return terms.flatMap(({ term, weight }) => {
    if (index.rarity(term) < unknown) return [{ term, weight }]
    const forms = [...otherFormsOf(term), ...countryTermsOf(term)].filter(form => index.rarity(form) < unknown)
    if (forms.length > 0) return forms.map(form => ({ term: form, weight }))
    const others = saidFor(term).filter(other => index.rarity(other) < unknown)
    if (others.length > 0) return others.map(other => ({ term: other, weight: weight * otherWordWeight }))
    const nearest = index.nearestTerm(term)
    return nearest === undefined ? [{ term, weight }] : [{ term: nearest, weight: weight * correctedWeight }]
  })
}

/** The terms of a query with their rarity, each once, and whether the question (`own`) writes them as names. */
export function weighQuery(index: SearchIndex, own: AskedTerms, terms: readonly WeightedTerm[]): QueryTerm[] {
  const weighed = new Map<string, QueryTerm>()
  for (const { term, weight } of terms) {
    if (weighed.has(term)) continue
    weighed.set(term, {
      term,
      weight: weight * (commonWeight + index.rarity(term)),
      isName: own.get(term)?.isName ?? false
    })
  }
  return [...weighed.values()]
}

/** What a sentence that answers the question should hold. */
export function answerSign(question: string): AnswerSign {
  switch (analyzeQuestion(question).asked[0]) {
    case 'money':
    case 'count':
    case 'percentage':
    case 'measure':
    case 'duration':
    case 'ordinal':
      return 'number'
    case 'date':
      return 'date'
    case 'person':
    case 'organisation':
    case 'place':
      return 'name'
    default:
      return 'any'
  }
}
