import type { Button, ContextBlock, KnownBlock, PlainTextElement, SectionBlock } from '@slack/types'
import type { Answer, Citation } from '../types/answer.ts'
import type { AnswerConflict } from '../types/conflict.ts'
import { shorten, splitText } from './fit-text.ts'
import { escapeMarkup, linkTo } from './inert-text.ts'

/** What `chat.postMessage` and a `response_url` take. */
export interface SlackMessage {
  /** For notifications and clients without blocks. */
  text: string
  blocks: Record<string, unknown>[]
}

/** What a message shows beside the answer. */
export interface ToSlackOptions {
  /** Quotes each cited sentence beside its source. Default true. */
  quotes?: boolean
  /** Buttons whose clicks `/slack/interactions` understands. Default none. */
  buttons?: readonly SlackButton[]
}

/** The action ids of our buttons; each carries the id of its answer as value. */
export const slackButtons = {
  sources: { id: 'footnote_sources', label: 'Sources' },
  helpful: { id: 'footnote_helpful', label: 'Helpful' },
  notHelpful: { id: 'footnote_not_helpful', label: 'Not helpful' },
  share: { id: 'footnote_share', label: 'Share in channel' }
} as const
type SlackButton = keyof typeof slackButtons

/** Slack's limits (docs.slack.dev, Block Kit), and how the 50 blocks of a message are shared out. */
const maxText = 3_000
const maxField = 2_000
const maxFields = 10
const maxProseBlocks = 4
const maxConflictBlocks = 8
const maxCitationBlocks = 24
const maxQuote = 400

/**
 * An answer as a Slack message. Prose, titles and quotations stand in `plain_text` objects, which Slack neither formats
 * nor parses; mrkdwn is used only for what we write ourselves: the numbers that link to the sources.
 */
export function toSlack(answer: Answer, options: ToSlackOptions = {}): SlackMessage {
  const prose = answer.status === 'abstained' ? 'The sources do not answer this question.' : answer.text
  const blocks: KnownBlock[] = [
    ...proseBlocks(prose),
    ...conflictBlocks(answer.conflicts),
    ...citationBlocks(answer.citations, options.quotes ?? true),
    ...notesOf(answer).map(note => contextOf(plain(shorten(note, maxText)))),
    ...buttonBlocks(answer, options.buttons ?? [])
  ]
  const [text = ''] = splitText([prose, ...notesOf(answer)].join('\n'), maxText, escapeMarkup)
  return { text, blocks: blocks.map(block => ({ ...block })) }
}

/** What is missing from an answer and why, a line each; empty where nothing is. */
function notesOf({ notFound, withheld, incomplete, status }: Answer): string[] {
  const notes: string[] = []
  if (incomplete) notes.push(`This answer is incomplete. ${incomplete.message}`)
  const missing = notFound.map(({ text }) => text).join('; ')
  const nearest = [...new Set(notFound.flatMap(({ nearestDocumentIds }) => nearestDocumentIds))]
  if (missing !== '') {
    const where = nearest.length > 0 ? ` (nearest documents: ${nearest.join(', ')})` : ''
    notes.push(`${status === 'abstained' ? 'Asked' : 'Not found in the sources'}: ${missing}${where}`)
  }
  if (withheld.length > 0) {
    const codes = new Set(withheld.flatMap(({ issues }) => issues.map(({ code }) => code.replaceAll('_', ' '))))
    const what = withheld.length === 1 ? '1 sentence was withheld' : `${withheld.length} sentences were withheld`
    notes.push(`${what} for lack of support in the sources: ${[...codes].join(', ')}`)
  }
  return notes
}

function proseBlocks(prose: string): SectionBlock[] {
  const pieces = splitText(prose, maxText)
  const shown = pieces.slice(0, maxProseBlocks)
  if (pieces.length > shown.length) shown.push('… (shortened; the whole answer is too long for Slack)')
  return shown.map(piece => ({ type: 'section', text: plain(piece) }))
}

function conflictBlocks(conflicts: readonly AnswerConflict[]): (SectionBlock | ContextBlock)[] {
  const blocks: (SectionBlock | ContextBlock)[] = conflicts.slice(0, maxConflictBlocks).map(conflict => ({
    type: 'section',
    text: plain(shorten(`The sources disagree on ${conflict.subject}. ${conflict.explanation}`, maxText)),
    fields: fieldsOf(conflict)
  }))
  const left = conflicts.length - blocks.length
  return left > 0 ? [...blocks, contextOf(plain(`… and on ${left} more`))] : blocks
}

function fieldsOf({ readings }: AnswerConflict): PlainTextElement[] {
  const fields = readings.map(({ text, asOf, citations }) => {
    const numbers = citations.map(number => `[${number}]`).join('')
    return plain(shorten(`${text}${asOf ? ` (as of ${asOf})` : ''} ${numbers}`, maxField))
  })
  if (fields.length <= maxFields) return fields
  return [...fields.slice(0, maxFields - 1), plain(`… and ${fields.length - maxFields + 1} more`)]
}

function citationBlocks(citations: readonly Citation[], quotes: boolean): ContextBlock[] {
  const blocks = citations.slice(0, maxCitationBlocks).map((citation): ContextBlock => {
    const label = `[${citation.number}]`
    const link = linkTo(citation.url, label)
    const facts = [citation.documentTitle, citation.publisher, citation.publishedAt].filter(Boolean).join(', ')
    const page = citation.page === undefined ? '' : `, page ${citation.page}`
    const source = plain(shorten(`${facts}${page}${quotes ? `: “${quoteOf(citation)}”` : ''}`, maxText))
    return contextOf(link === undefined ? plain(label) : { type: 'mrkdwn', text: link, verbatim: true }, source)
  })
  const left = citations.length - blocks.length
  return left > 0 ? [...blocks, contextOf(plain(`… and ${left} more sources`))] : blocks
}

function quoteOf({ citedText }: Citation): string {
  const characters = [...citedText.replace(/\s+/g, ' ')]
  return characters.length > maxQuote ? `${characters.slice(0, maxQuote).join('')} …` : characters.join('')
}

function buttonBlocks(answer: Answer, buttons: readonly SlackButton[]): KnownBlock[] {
  if (buttons.length === 0) return []
  const elements = buttons.map((name): Button => {
    const { id, label } = slackButtons[name]
    return { type: 'button', action_id: id, value: answer.id, text: plain(label) }
  })
  return [{ type: 'actions', elements }]
}

function contextOf(...elements: ContextBlock['elements']): ContextBlock {
  return { type: 'context', elements }
}

/** `text` is escaped already. */
function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text: text === '' ? '–' : text, emoji: false }
}
