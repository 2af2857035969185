import type { FigureKind } from '../../types/figure.ts'
import type { Statement } from '../figures/statement.ts'
import type { Piece, Telling } from './piece.ts'
import { tellingOf } from './tell-figure.ts'

/** So many words say of what; more are hard to read. */
const readable = 10
/** A telling must have this share of its content words from what all readings know … */
const someKnown = 0.3
/** … and this, and two of them at the least, where nothing else says that they are of one thing. */
const mostKnown = 0.6
/** More content words than these say no more. */
const enough = 5
const shareCounts = 1.2
const nouns: Record<FigureKind, string> = {
  money: 'amount',
  count: 'number',
  percentage: 'share',
  date: 'date',
  duration: 'time',
  measure: 'measure',
  ordinal: 'rank'
}
const bareNouns: ReadonlySet<string> = new Set(Object.values(nouns))

/** Whether the readings have no word in common by which to say what they are of ("amount"): then they are hardly of one thing. */
export const isNameless = (subject: string): boolean => bareNouns.has(subject)

/** What a price is of needs no "size of". */
const isPrice = /^(?:price|cost|fee|fine|salary|wage|dividend|revenue|profit|loss|debt|budget)/i

/**
 * What the readings are readings of, in words of the sources: "size of the 401(k) retirement market", "how many people
 * the group employs", "when Fidelity introduced a new retirement account".
 */
export function describeSubject(groups: readonly (readonly Statement[])[]): string {
  const statements = groups.flat()
  const kind = statements[0]?.figure.kind ?? 'count'
  const known = (term: string) => groups.every(group => group.some(({ frame }) => frame.context.has(term)))
  const sized = longest(
    statements.filter(({ attributive, phrase }) => attributive && phrase.every(known) && phrase.length > 1)
  )
  if (kind === 'money' && sized) return `${isPrice.test(sized) ? '' : 'size of the '}${sized}`
  const shared = sharedWords(statements, known)
  const counted =
    kind === 'count'
      ? shortest(statements)
      : kind === 'percentage'
        ? longest(statements.filter(({ phrase }) => phrase.every(known)))
        : ''
  const best = bestTelling(statements, known, shared.length > 0 || counted ? someKnown : mostKnown)
  if (best !== null) return best
  const size = kind === 'count' ? longest(statements.filter(({ valued }) => valued)) : ''
  const noun = size || counted ? size || `${nouns[kind]} of ${counted}` : nouns[kind]
  return shared.length > 0 ? `${noun} (${shared.join(', ')})` : noun
}

const shortest = (statements: readonly Statement[]) =>
  statements
    .map(({ phraseText }) => phraseText)
    .filter(Boolean)
    .reduce((least, text) => (least === '' || text.length < least.length ? text : least), '')

const longest = (statements: readonly Statement[]) =>
  statements.map(({ phraseText }) => phraseText).reduce((most, text) => (text.length > most.length ? text : most), '')

const article = /^(?:the|a|an) /i
const pronoun = /^(?:it|its|he|his|she|her|they|their|we|our|you|your|i|my|this|these|that|those)$/

/** The telling of a statement that the other readings know best. */
function bestTelling(statements: readonly Statement[], known: (term: string) => boolean, least: number): string | null {
  let best: { text: string; statement: Statement; score: number } | null = null
  for (const statement of statements) {
    const telling = tellingOf(statement)
    if (!telling) continue
    const piece = withCircumstances(telling, known)
    const { text, words } = piece
    const { content, knownContent } = countContent(piece, known)
    if (knownContent < content * least || knownContent === 0 || (least === mostKnown && content < 2)) continue
    const score =
      shareCounts * (knownContent / content) +
      Math.min(content, enough) / enough +
      (words.some(({ name }) => name) ? 0.2 : 0) -
      (words.some(({ lower }) => pronoun.test(lower)) ? 0.5 : 0) -
      Math.max(0, text.split(' ').length - readable) / readable
    if (!best || score > best.score) best = { text, statement, score }
  }
  return best && withSmallOpening(best.text, best.statement, statements).replace(article, '')
}

/** The first word of a sentence without its capital, where another sentence writes it in small letters. */
function withSmallOpening(text: string, { frame }: Statement, statements: readonly Statement[]): string {
  const [first] = frame.tokens
  const isSmall = (other: Statement) =>
    other.frame.tokens.some(word => word.stem === first?.stem && small.test(word.text))
  return first?.name && statements.some(isSmall) ? text.replace(first.text, first.lower) : text
}
const small = /^\p{Ll}/u

function countContent({ words }: Piece, known: (term: string) => boolean) {
  const content = words.filter(word => word.content)
  return { content: content.length, knownContent: content.filter(({ stem }) => known(stem)).length }
}

/** With those circumstances that hold for all readings, as far as they stay readable. */
function withCircumstances({ told, circumstances }: Telling, known: (term: string) => boolean): Piece {
  let { text, words } = told
  for (const circumstance of circumstances) {
    const { content, knownContent } = countContent(circumstance, known)
    if (content === 0 || knownContent < content || `${text} ${circumstance.text}`.split(' ').length > readable) continue
    text += ` ${circumstance.text}`
    words = [...words, ...circumstance.words]
  }
  return { text, words }
}

/** Up to three words that all readings know and that stand near their figures, names first. */
function sharedWords(statements: readonly Statement[], known: (term: string) => boolean): string[] {
  const taken = new Set(statements.flatMap(({ phrase }) => phrase))
  const words = statements.flatMap(({ frame, figure }) =>
    frame.tokens.filter(
      ({ content, stem, name, text, startCharIndex, endCharIndex }) =>
        content &&
        known(stem) &&
        !taken.has(stem) &&
        (startCharIndex >= figure.endCharIndex || endCharIndex <= figure.startCharIndex) &&
        (name || /^\p{L}{2,}$/u.test(text))
    )
  )
  const names = words.filter(({ name }) => name)
  const chosen = new Map<string, string>()
  // Beside a name other words only blur what it is of.
  for (const { stem, text } of names.length > 0 ? names : words) if (!chosen.has(stem)) chosen.set(stem, text)
  return [...chosen.values()].slice(0, 3)
}
