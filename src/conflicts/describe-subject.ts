import type { FigureKind } from '../types/figure.ts'
import type { FrameToken } from './frame.ts'
import type { Statement } from './statement.ts'

const longestSubject = 9
/** How a question for each kind begins, where the words that remain tell what somebody did. */
const interrogatives: Record<FigureKind, string> = {
  money: 'how much',
  count: 'how many',
  percentage: 'what share',
  date: 'when',
  duration: 'how long',
  measure: 'how much',
  ordinal: 'which'
}
const irregularPast = new Set(
  'paid bought sold cost costs spent lost won made took held had has got gave drew saw came went became began met wrote rose fell grew led left ran put set built brought kept told found'.split(
    ' '
  )
)

/**
 * What the readings are readings of, in words of the sources: "size of the 401(k) retirement market", "how many people
 * the group employs". Only words that every reading's surroundings know are taken.
 */
export function describeSubject(groups: readonly (readonly Statement[])[]): string {
  const statements = groups.flat()
  const kind = statements[0]?.figure.kind ?? 'count'
  const known = (term: string) => groups.every(group => group.some(({ frame }) => frame.context.has(term)))
  const described = kind === 'count' ? undefined : longestPhrase(statements, known)
  if (described) return `${kind === 'money' || kind === 'measure' ? 'size of ' : ''}the ${described}`
  let best: { words: string[]; isClause: boolean } = { words: [], isClause: false }
  for (const statement of statements) {
    const words = sharedWords(statement, known)
    if (words.length > longestSubject ? best.words.length === 0 : words.length > best.words.length)
      best = { words: words.slice(0, longestSubject), isClause: words.some(looksLikeVerb) }
  }
  const text = trimFunctionWords(best.words).join(' ')
  const counted = kind === 'count' ? nounOf(statements) : ''
  if (kind === 'count') return text ? `how many ${counted}${best.isClause ? ' ' : ': '}${text}` : `number of ${counted}`
  if (text === '') return kind === 'date' ? 'the date' : 'the same figure'
  return best.isClause || kind === 'date' ? `${interrogatives[kind]} ${text}` : text
}

/** The fullest phrase that a figure qualifies like an adjective, all of it known to every reading. */
function longestPhrase(statements: readonly Statement[], known: (term: string) => boolean): string | undefined {
  return statements
    .filter(({ attributive, phrase }) => attributive && phrase.every(known))
    .map(({ phraseText }) => phraseText)
    .sort((one, other) => other.length - one.length)[0]
}

/** The sentence's words that all readings know, with the function words that lead to them; the figure and its noun left out. */
function sharedWords({ frame, figure, phrase }: Statement, known: (term: string) => boolean): string[] {
  const words: string[] = []
  let waiting: FrameToken[] = []
  for (const token of frame.tokens) {
    const inFigure = token.startCharIndex < figure.endCharIndex && figure.startCharIndex < token.endCharIndex
    const isCounted = figure.kind === 'count' && phrase.includes(token.stem)
    if (inFigure || isCounted || (token.content && (!known(token.stem) || (/^\d/.test(token.text) && !token.name))))
      waiting = []
    else if (!token.content) waiting.push(token)
    else {
      const lead =
        words.length === 0 ? waiting.slice(-1).filter(({ text }) => /^(?:the|its|their)$/i.test(text)) : waiting
      for (const { text } of lead) words.push(words.length === 0 ? text.toLowerCase() : text)
      words.push(token.text)
      waiting = []
    }
  }
  return words
}

function nounOf(statements: readonly Statement[]): string {
  return statements.map(({ phraseText }) => phraseText).sort((one, other) => other.length - one.length)[0] || 'of them'
}

const looksLikeVerb = (word: string) => /^\p{Ll}+ed$/u.test(word) || irregularPast.has(word)

function trimFunctionWords(words: readonly string[]): string[] {
  const trimmed = [...words]
  while (/^(?:the|a|an|of|in|on|at|to|for|by|and|as|with|from|that|is|was|its|their)$/i.test(trimmed.at(-1) ?? ''))
    trimmed.pop()
  return trimmed
}
