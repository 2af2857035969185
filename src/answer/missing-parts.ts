import { readFigures } from '../text/figures/read-figures.ts'

import { analyzeQuestion } from '../text/question.ts'
import type { Claim, Withheld } from '../types/answer.ts'
import { isFigureKind } from '../types/figure.ts'
import { unansweredParts } from './extractive.ts'

/**
 * The parts of a question that a model's answer surely lacks. It was told to name what it does not find, and answers in
 * words of its own: that a part's words are missing says little. It lacks what was withheld, what asks about a name that
 * is not told, and what asks for a figure where none of the kind is told.
 */
export function missingParts(question: string, claims: readonly Claim[], withheld: readonly Withheld[]): string[] {
  const shown = claims.map(({ text }) => text)
  const unanswered = unansweredParts(question, shown)
  if (unanswered.length === 0 || shown.length === 0) return unanswered
  const withWithheld = new Set(unansweredParts(question, [...shown, ...withheld.map(({ text }) => text)]))
  const told = shown.join('\n')
  const kinds: ReadonlySet<string> = new Set(readFigures(told).map(({ kind }) => kind))
  const { parts } = analyzeQuestion(question)
  return unanswered.filter(text => {
    const part = parts.find(one => one.text === text)
    if (!part || !withWithheld.has(text)) return true
    if (part.names.some(name => !told.toLowerCase().includes(name.toLowerCase()))) return true
    const [asked] = part.asked
    return isFigureKind(asked) && !part.asked.some(kind => isFigureKind(kind) && kinds.has(kind))
  })
}
