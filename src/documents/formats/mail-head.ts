import { readFigures } from '../../text/figures/read-figures.ts'

/** What a message that was saved as text says of itself, and where its head ends in the text. */
export interface MailHead {
  title: string
  /** ISO date. */
  publishedAt?: string
  endCharIndex: number
}

const field = /^(from|to|cc|bcc|reply-to|date|sent|subject):[ \t]*(\S.{0,300})?$/i
/** A message to hundreds names them in lines like these. */
const mostLines = 40
const day = /^\d{4}-\d\d-\d\d$/

/** Reads "From: …", "Date: …", "Subject: …" at the beginning of a text; undefined where it begins otherwise. */
export function readMailHead(text: string): MailHead | undefined {
  const fields = new Map<string, string>()
  let at = 0
  for (let count = 0; count < mostLines && at < text.length; count++) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trimEnd()
    const [, name, value = ''] = field.exec(line) ?? []
    // A long field goes on in lines that are set in.
    if (name === undefined && !(fields.size > 0 && line !== '' && /^[ \t]/.test(line))) break
    if (name !== undefined) fields.set(name.toLowerCase(), value)
    at = end < 0 ? text.length : end + 1
  }
  const title = fields.get('subject')
  if (!title || !(fields.has('from') || fields.has('to'))) return undefined
  const sent = readFigures(fields.get('date') ?? fields.get('sent') ?? '').find(({ kind }) => kind === 'date')
  const publishedAt = String(sent?.value)
  return { title, endCharIndex: at, ...(day.test(publishedAt) && { publishedAt }) }
}
