import { viewAnswerConflict } from '../conflict/conflict-view.ts'
import { asOfText } from '../conflict/scale.ts'
import type { Turn } from '../conversation/turn.ts'
import { shown } from '../page/words.ts'
import { type Quote, quotesOf, sourceWords } from '../source/quotes.ts'
import { claimSegments } from './claim-segments.ts'
import { paragraphsOf } from './paragraphs.ts'

/** An answer for a letter or a note: its citations are numbers in brackets, whose sentences stand under it. */
export function answerPlainText(turn: Turn): string {
  const quotes = quotesOf(turn)
  const conflicts = turn.answer?.conflicts.map(conflict => viewAnswerConflict(conflict, quotes)) ?? []
  return shown(
    [
      turn.question,
      ...paragraphsOf(turn.claims).map(claims =>
        claims
          .map(claim =>
            claimSegments(claim)
              .map(segment => (segment.type === 'citation' ? bracketed(segment.number) : segment.text))
              .join('')
          )
          .join(' ')
      ),
      ...(turn.answer?.notFound.map(({ text }) => `Not found in the sources: ${text}`) ?? []),
      ...conflicts.map(({ subject, readings, explanation }) =>
        [
          `Sources disagree: ${subject}`,
          ...readings.map(
            ({ text, asOf, quotes: given }) =>
              `- ${[text, asOfText(asOf)].filter(Boolean).join(', ')} ${given.map(({ number }) => bracketed(number)).join('')}`
          ),
          explanation
        ].join('\n')
      ),
      quotes.length > 0 && ['Sources', ...quotes.map(sourceLine)].join('\n')
    ]
      .filter(Boolean)
      .join('\n\n')
      .concat('\n')
  )
}

const bracketed = (number: number | undefined) => `[${number}]`

function sourceLine(quote: Quote): string {
  return `${bracketed(quote.number)} “${quote.citedText.replace(/\s+/g, ' ')}” ${sourceWords(quote).join(', ')}`
}
