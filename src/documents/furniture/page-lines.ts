import { type BlockShape, measuredLength } from './block-shape.ts'
import { isDisclaimer } from './disclaimer.ts'
import { controlWords, fillerWords, invitations, languageNames } from './page-words.ts'

/** "OriginalReply": labels whose space was lost. */
const gluedLabels = /(\p{Ll})(\p{Lu})/gu

const ago =
  /^(?:[·•|,–-]\s*)?(?:(?:about|over|almost)\s+)?(?:\d{1,3}\s?(?:s|secs?|m|mins?|h|hrs?|d|w|wks?|mos?|y|yrs?)|(?:\d{1,3}|an?|one|two|three|few)\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))\s+ago[\s·•|]*$|^(?:[·•|]\s*)?just now$/i
const clockStamp =
  /^(?:[·•|]\s*)?(?:on\s)?(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}?,?\s?\d{4},?(?:\s(?:at\s)?\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?)?$/i
const namedStamp =
  /^.{1,40}\s(?:[·•]\s\d{1,3}\s?(?:s|m|min|h|hr|d|w|mo|y)|[·•|]\s\d{1,3}\s?(?:s|m|min|h|hr|d|w|mo|y|(?:second|minute|hour|day|week|month|year)s?)\sago)$/i

/** A line that says only when something was posted: "17h ago", "· 2 days ago", "July 18, 2025 at 3:15 pm". */
export function isTimeStamp({ text, words }: BlockShape): boolean {
  return words.length <= 8 && text.length <= 60 && (ago.test(text) || clockStamp.test(text))
}

/** The same with the poster's name before it: "Ann · 3h". */
export function isNamedStamp(shape: BlockShape): boolean {
  const { text, words } = shape
  return words.length <= 8 && text.length <= 70 && namedStamp.test(text) && !isTimeStamp(shape)
}

/** A label, button, menu item or counter: all of its words are words of pages. */
function isControl({ text, isTerminated, words: plain }: BlockShape): boolean {
  // "Total votes: 1,200" may well be a fact.
  if (isTerminated || text.length > 80 || plain.length > 10 || /[:|=][^:|=\n]*\p{N}/u.test(text)) return false
  const labels =
    text
      .replaceAll(gluedLabels, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  return (
    labels.some(label => controlWords.has(label)) &&
    labels.every(label => controlWords.has(label) || fillerWords.has(label))
  )
}

/** A control by which a reader answers a comment. */
export function isReplyControl(shape: BlockShape): boolean {
  return isControl(shape) && /repl(?:y|ies)|respond|view original|upvote/i.test(shape.text)
}

/** The heading of a page's comments: "Comments", "12 comments", "Leave a reply". */
export function isCommentHeader({ text, words }: BlockShape): boolean {
  return (
    words.length <= 5 &&
    /^(?:[•·]\s*)?(?:\d{1,6}\s|leave an?\s|add an?\s|join the\s|post an?\s|reader\s)?(?:comments?|repl(?:y|ies)|responses|discussion|conversation)\b(?:\s?\(?\d{0,6}\)?)?$/i.test(
      text
    )
  )
}

/** An invitation to use the page: "Scan to download the app", "Sign up for our newsletter". */
function isInvitation({ isTerminated, isListItem, words }: BlockShape): boolean {
  const [first = '', ...rest] = words
  return (
    !isTerminated &&
    !isListItem &&
    words.length <= 10 &&
    invitations.has(first) &&
    rest.some(word => controlWords.has(word))
  )
}

/** An item of a language menu. */
export function isLanguage({ words, text }: BlockShape): boolean {
  if (words.length === 0 || words.length > 4 || /[.!?:]$/.test(text)) return false
  const outside =
    text
      .replace(/\([^()]{0,30}\)/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  return outside.length > 0 && outside.every(word => languageNames.has(word))
}

const ticker = /^[$#]?[A-Z][A-Z\d]{1,9}(?:[/-][A-Z]{2,6})?\s?[+\-−▲▼]?\s?\$?\d{1,9}(?:[.,]\d{1,8})?\s?%$/
const address =
  /^(?:(?:source|url|link|original|via|read more at|originally published at)\s*:\s*)?(?:https?:\/\/|www\.)\S{1,2000}$/i
const hashtags = /^(?:[#@][\p{L}\p{N}_]{1,60}\s*){1,30}$/u
const byline =
  /^(?:By|Written by|Posted by|Author:|Authors:|Edited by|Reviewed by|Translated by|Reporting by)\s(?:(?:\p{Lu}[\p{L}.'’-]{0,30}|and|de|van|von|der|for|of|&)(?:[,;|]\s?|\s|$)){1,10}$/u
const dateline =
  /^(?:first\s)?(?:published|updated|posted|last updated|last modified|modified|date)\b[^.!?]{0,30}(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)[^!?]{0,40}$/i
/** "Handbook of the club, last changed on 2 June 2025". */
const revision = /\blast (?:changed|updated|modified|revised|edited|reviewed)\b[^.!?]{0,12}\d[^.!?]{0,30}$/i
const readingTime = /^(?:[·•|]\s*)?\d{1,3}[\s-]?min(?:ute)?s?\s(?:read|to read|reading time)\b.{0,30}$/i
const credit =
  /^(?:photo(?:graph)?|image|picture|illustration|graphic|chart|cover|featured image|credit)s?(?:\s(?:credit|courtesy|source))?s?\s?(?:by|via|of|from|:|\/)\s?\S.{0,80}$/i
/** With what a letter opens. */
const salutation = /^(?:dear|hello|hi)\s[^.!?:]{1,60},$/i
/** What a browser shows for an image without its picture: one word that no sentence starts with. */
const imageName = /^\p{Ll}[\p{Ll}\p{Lu}_-]{1,24}$/u
const notice =
  /^(?:this (?:article|page|post|content|text|story|translation|summary) (?:is|was|has been) (?:machine|automatically|auto|ai)[- ]?(?:translated|generated|summari[sz]ed)|please (?:wait|enable|log in|sign in|turn on)\b|you need to enable)/i
const label =
  /^(?:(?:machine|automatically|auto|ai)[- ](?:translated|generated)|translated (?:by|with|from)\b|(?:abstract|summary|translation|audio|article|page|content)(?: generation)? (?:is )?(?:in progress|loading|being generated|not available)|loading)/i

/** The foot of a printed page (RFC 2223, 3a), and a place that links lead to in AsciiDoc and reStructuredText. */
const pageFoot = /\[Page \d{1,4}\]$/i
const anchor = /^(?:\[\[[^\]]{1,80}\]\]|\.\. _[^:]{1,80}:)$/

/** A line of a table of contents: a title, dots, a page. */
export function isContentsLine(text: string): boolean {
  return /(?:\. ?){5}(?:\d{1,4}|[ivxl]{1,6})$/.test(text.slice(-48))
}

/** A line that cannot be of the report, whatever stands around it. */
export function isPageLine(shape: BlockShape): boolean {
  const { text, words, isTerminated, isListItem } = shape
  if (text.length >= measuredLength) return false
  if (!/\p{L}/u.test(text)) return !(isListItem && shape.hasDigit && words.length > 2)
  if (words.length <= 18 && notice.test(text)) return true
  if (isContentsLine(text) || pageFoot.test(text.slice(-16)) || anchor.test(text)) return true
  if (text.length > 200) return isDisclaimer(shape)
  if (address.test(text) || ticker.test(text) || hashtags.test(text) || readingTime.test(text)) return true
  if (isTerminated) return isDisclaimer(shape)
  return (
    isTimeStamp(shape) ||
    isNamedStamp(shape) ||
    isControl(shape) ||
    (words.length <= 10 && label.test(text)) ||
    isInvitation(shape) ||
    byline.test(text) ||
    (words.length <= 14 && (dateline.test(text) || revision.test(text))) ||
    (words.length <= 14 && credit.test(text)) ||
    (words.length <= 8 && salutation.test(text)) ||
    (!isListItem && imageName.test(text)) ||
    isDisclaimer(shape)
  )
}
