import type { RetrievedPassage } from '../search/retrieve.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { analyzeQuestion, type QuestionPart } from '../text/question.ts'
import { termsOf } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { GenerationRequest, Generator } from './generator.ts'

const termsBySentence = new WeakMap<EvidenceSentence, ReadonlySet<string>>()
function termsIn(sentence: EvidenceSentence): ReadonlySet<string> {
  const known = termsBySentence.get(sentence)
  if (known) return known
  const terms = new Set(termsOf(sentence.text))
  termsBySentence.set(sentence, terms)
  return terms
}

interface Candidate {
  sentence: EvidenceSentence
  passage: RetrievedPassage
  index: number
  score: number
}

function scoreOf(part: QuestionPart, sentence: EvidenceSentence, weigh: (term: string) => number): number {
  let total = 0
  let found = 0
  const own = termsIn(sentence)
  const before = sentence.previous ? termsIn(sentence.previous) : undefined
  for (const term of part.terms) {
    const weight = weigh(term)
    total += weight
    if (own.has(term)) found += weight
    else if (before?.has(term)) found += weight * 0.6
  }
  return total === 0 ? 0 : found / total
}

function selectSentences(part: QuestionPart, request: GenerationRequest): Candidate[] {
  const seen = new Set<EvidenceSentence>()
  const candidates: Candidate[] = []
  for (const passage of request.passages)
    for (const [index, sentence] of passage.sentences.entries()) {
      if (seen.has(sentence)) continue
      seen.add(sentence)
      let score = scoreOf(part, sentence, request.weigh)
      const holdsAsked = readFigures(sentence.text).some(figure => part.asked.includes(figure.kind))
      if (holdsAsked) score += 0.2
      candidates.push({ sentence, passage, index, score })
    }
  candidates.sort((one, other) => other.score - one.score)
  const best = candidates[0]
  if (!best || best.score < 0.7) return []
  const sources = new Set<number>()
  return candidates
    .filter(candidate => {
      if (candidate.score < best.score * 0.8 || sources.has(candidate.sentence.source)) return false
      sources.add(candidate.sentence.source)
      return true
    })
    .slice(0, 5)
}

/** The keyless generator: picks the source sentences that answer the question best, verbatim, or says nothing. */
export function createExtractiveGenerator(): Generator {
  return {
    modelId: 'footnote-extractive',
    quotes: true,
    async *generate(request) {
      const quoted = new Set<EvidenceSentence>()
      for (const part of analyzeQuestion(request.question).parts)
        for (const { sentence, passage, index } of selectSentences(part, request)) {
          if (quoted.has(sentence)) continue
          quoted.add(sentence)
          yield { type: 'text', text: `${sentence.text.replaceAll(/\s+/gu, ' ')} [${passage.number}.${index + 1}]\n` }
        }
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
