import { analyzeQuestion } from '../text/question.ts'
import { termsOf } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { selectSentences } from './extractive/select-sentences.ts'
import type { Generator } from './generator.ts'
import { neutralize } from './neutralize.ts'

/** The keyless generator: picks the source sentences that answer the question best, verbatim, or says nothing. */
export function createExtractiveGenerator(): Generator {
  return {
    modelId: 'footnote-extractive',
    quotes: true,
    async *generate(request) {
      const quoted = new Set<EvidenceSentence>()
      const missing: string[] = []
      const { parts } = analyzeQuestion(request.question, request.messages)
      for (const part of parts) {
        const quotes = selectSentences(part, request)
        if (quotes.length === 0) missing.push(part.text)
        for (const { sentence, passage, index } of quotes) {
          if (quoted.has(sentence)) continue
          quoted.add(sentence)
          yield { type: 'text', text: `${neutralize(sentence.text)} [${passage.number}.${index + 1}]\n` }
        }
      }
      if (quoted.size > 0) for (const text of missing) yield { type: 'text', text: `Not found: ${text}\n` }
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
}

/** The parts of a question that the shown sentences leave unanswered, as the question writes them. */
export function unansweredParts(question: string, shownTexts: readonly string[]): string[] {
  if (shownTexts.length === 0) return [question]
  const { parts } = analyzeQuestion(question)
  if (parts.length < 2) return []
  return parts
    .filter(part => {
      const need = part.terms.length
      return !shownTexts.some(text => {
        const terms = new Set(termsOf(text))
        return part.terms.filter(term => terms.has(term)).length >= need * 0.5
      })
    })
    .map(part => part.text)
}
