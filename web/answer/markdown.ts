import { viewAnswerConflict } from '../conflict/conflict-view.ts'
import { asOfText } from '../conflict/scale.ts'
import type { Turn } from '../conversation/turn.ts'
import { readableDate, webAddress } from '../page/words.ts'
import { type Quote, quotesOf } from '../source/quotes.ts'
import { claimSegments } from './claim-segments.ts'
import { paragraphsOf } from './paragraphs.ts'

/** An answer as Markdown: its citations are footnotes (`[^1]`) that quote their sentences, its conflicts are tables. */
export function answerMarkdown(turn: Turn): string {
  const quotes = quotesOf(turn)
  const conflicts = turn.answer?.conflicts ?? []
  return [
    `## ${escapeMarkdown(turn.question)}`,
    ...paragraphsOf(turn.claims).map(claims =>
      escapeStart(
        claims
          .map(claim =>
            claimSegments(claim)
              .map(segment => (segment.type === 'citation' ? `[^${segment.number}]` : escapeMarkdown(segment.text)))
              .join('')
          )
          .join(' ')
      )
    ),
    ...(turn.answer?.notFound.map(({ text }) => `**Not found in the sources:** ${escapeMarkdown(text)}`) ?? []),
    ...conflicts.map(conflict => {
      const { subject, readings, explanation } = viewAnswerConflict(conflict, quotes)
      return [
        `**Sources disagree: ${escapeMarkdown(subject)}**`,
        [
          '| Reading | Date | Sources |',
          '| --- | --- | --- |',
          ...readings.map(
            reading =>
              `| ${escapeMarkdown(reading.text)} | ${asOfText(reading.asOf) ?? ''} | ${reading.quotes.map(({ number }) => `[^${number}]`).join(' ')} |`
          )
        ].join('\n'),
        escapeMarkdown(explanation)
      ].join('\n\n')
    }),
    quotes.map(footnote).join('\n')
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function footnote(quote: Quote): string {
  const { number, citedText, documentTitle, publisher, publishedAt } = quote
  const url = webAddress(quote.url)
  const source = [documentTitle, publisher, publishedAt && readableDate(publishedAt)].filter(part => part !== undefined)
  return `[^${number}]: “${escapeMarkdown(citedText)}” ${escapeMarkdown(source.join(', '))}${url ? ` <${url}>` : ''}`
}

/** Text stays text where it is pasted: all that Markdown or HTML would read is escaped, and lines are joined. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
}

/** At the start of a paragraph, these would begin a list. */
function escapeStart(paragraph: string): string {
  return paragraph.replace(/^(\s*)([-+]|\d+[.)])(?= )/, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`
  )
}
