import type { RetrievedPassage } from '../search/retrieve.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { analyzeQuestion } from '../text/question.ts'
import type { Claim, Withheld } from '../types/answer.ts'
import { isFigureKind } from '../types/figure.ts'
import { unansweredParts } from './extractive.ts'

/**
 * The parts of a question that a model's answer surely lacks. It was told to name what it does not find, and answers in
 * words of its own: that a part's words are missing says little. It lacks what was withheld, what asks about a name that
 * no passage has, and what asks for a figure where none of the kind is told.
 */
export function missingParts(
  question: string,
  claims: readonly Claim[],
  withheld: readonly Withheld[],
  passages: readonly RetrievedPassage[]
): string[] {
  const shown = claims.map(({ text }) => text)
  const unanswered = unansweredParts(question, shown)
  if (unanswered.length === 0 || shown.length === 0) return unanswered
  // "There are three vets:" only leads to what it announces.
  const lost = withheld.map(({ text }) => text).filter(text => !text.endsWith(':'))
  const unwritten = new Set(unansweredParts(question, [...shown, ...lost]))
  const kinds: ReadonlySet<string> = new Set(readFigures(shown.join('\n')).map(({ kind }) => kind))
  const given = passages.flatMap(({ document, sentences }) => [document.title, ...sentences.map(({ text }) => text)])
  const isGiven = (name: string) => given.some(text => text.toLowerCase().includes(name.toLowerCase()))
  const { parts } = analyzeQuestion(question)
  return unanswered.filter(text => {
    const part = parts.find(one => one.text === text)
    if (!part || !unwritten.has(text) || !part.names.every(isGiven)) return true
    return isFigureKind(part.asked[0]) && !part.asked.some(kind => kinds.has(kind))
  })
}
