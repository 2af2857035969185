import { readFigures } from '../text/figures/read-figures.ts'
import { wholeQuestionOf } from '../text/question/whole-question.ts'
import { analyzeQuestion } from '../text/question.ts'
import { termsOf } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { isFigureKind } from '../types/figure.ts'
import { quotationOf } from './extractive/quotation.ts'
import { selectSentences } from './extractive/select-sentences.ts'
import { overviewQuotes, readingQuotes } from './extractive/whole-quotes.ts'
import type { Generator } from './generator.ts'

/** The keyless generator: picks the source sentences that answer the question best, verbatim, or says nothing. */
export function createExtractiveGenerator(): Generator {
  return {
    modelId: 'footnote-extractive',
    quotes: true,
    async *generate(request) {
      const quoted = new Set<EvidenceSentence>()
      const missing: string[] = []
      const { parts } = analyzeQuestion(request.question, request.messages)
      const whole = wholeQuestionOf(request.question, request.messages)
      for (const part of parts) {
        const quotes = whole ? quotesOfAll[whole](request) : selectSentences(part, request)
        if (quotes.length === 0) missing.push(part.text)
        for (const quote of quotes) {
          if (quoted.has(quote.sentence)) continue
          quoted.add(quote.sentence)
          const quotation = quotationOf(quote)
          // Of a line that is nothing but a tag nothing is left to show.
          if (quotation.sentence?.text !== '') yield { type: 'text', ...quotation }
        }
      }
      if (quoted.size > 0) for (const text of missing) yield { type: 'text', text: `Not found: ${text}\n` }
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
}

const quotesOfAll = { overview: overviewQuotes, disagreements: readingQuotes }

/** A part is spoken to where a shown sentence has this share of its terms. */
const spokenToShare = 0.5

/**
 * The parts of a question that the shown sentences leave unanswered, as the question writes them. A question of one part
 * is answered by whatever is shown; of several, each wants a sentence that is about it and holds the figure it asks for.
 */
export function unansweredParts(question: string, shownTexts: readonly string[]): string[] {
  if (shownTexts.length === 0) return [question]
  const { parts } = analyzeQuestion(question)
  if (parts.length < 2) return []
  const shown = shownTexts.map(text => ({ terms: new Set(termsOf(text)), figures: readFigures(text) }))
  return parts
    .filter(part => {
      const terms = part.terms.length > 0 ? part.terms : part.carried
      const wantsFigure = isFigureKind(part.asked[0])
      return !shown.some(
        sentence =>
          terms.filter(term => sentence.terms.has(term)).length >= terms.length * spokenToShare &&
          (!wantsFigure || sentence.figures.some(({ kind }) => part.asked.includes(kind)))
      )
    })
    .map(part => part.text)
}
