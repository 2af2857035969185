import { placeOfEvidence } from '../../conflicts/conflict-bytes.ts'
import { frameOf } from '../../text/frame.ts'
import { endsSentence } from '../../text/sentences/ends-sentence.ts'
import { isTableRow } from '../../text/table-row.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { GenerationRequest } from '../generator.ts'
import { mostQuotes, type Quote } from './arrange-quotes.ts'

/** Shorter sentences greet or title ("Welcome!"). */
const fewestWords = 6

/** What documents are about, from their passages: the first whole sentence of each, five at most; of tables alone what heads their columns. */
export function overviewQuotes({ passages }: Pick<GenerationRequest, 'passages'>): Quote[] {
  const quotesOf = (isTold: (sentence: EvidenceSentence) => boolean) =>
    passages
      .flatMap(passage => {
        const index = passage.sentences.findIndex(isTold)
        const sentence = passage.sentences[index]
        return sentence ? [{ sentence, passage, index }] : []
      })
      .slice(0, mostQuotes)
  const whole = quotesOf(isWhole)
  return whole.length > 0 ? whole : quotesOf(({ text, columns }) => isTableRow(text) && columns === undefined)
}

function isWhole(sentence: EvidenceSentence): boolean {
  const { isProse, tokens } = frameOf(sentence)
  return isProse && tokens.length >= fewestWords && endsSentence(sentence.text)
}

/** On what documents disagree: for each reading of each conflict the first sentence that gives it. */
export function readingQuotes({ passages, conflicts }: Pick<GenerationRequest, 'passages' | 'conflicts'>): Quote[] {
  const quotes = new Map<string, Quote>()
  for (const passage of passages)
    for (const [index, sentence] of passage.sentences.entries())
      quotes.set(`${sentence.source}:${sentence.startCharIndex}`, { sentence, passage, index })
  const readings = conflicts.flatMap(conflict => conflict.readings)
  return readings.flatMap(({ evidence: [first] }) => {
    const place = first && placeOfEvidence(first)
    return (place && quotes.get(`${place.source}:${place.startCharIndex}`)) ?? []
  })
}
