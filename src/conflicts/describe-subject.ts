import type { FigureKind } from '../types/figure.ts'
import type { FrameToken } from './frame.ts'
import type { Statement } from './statement.ts'

const longestSubject = 10
/** A clause tells what all readings are of where they know this share of its content words. */
const knownEnough = 0.6
/** How a question for each kind begins where the words that remain tell what somebody did; the others stay noun phrases. */
const interrogatives: Partial<Record<FigureKind, string>> = { count: 'how many', date: 'when', duration: 'how long' }
const nouns: Record<FigureKind, string> = {
  money: 'amount',
  count: 'number',
  percentage: 'share',
  date: 'date',
  duration: 'time',
  measure: 'measure',
  ordinal: 'rank'
}
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
  if (kind !== 'count') {
    const phrase = longest(statements.filter(({ attributive, phrase }) => attributive && phrase.every(known)))
    if (phrase && /\p{L}{3}/u.test(phrase))
      return `${(kind === 'money' || kind === 'measure') && !isPrice.test(phrase) ? 'size of ' : ''}the ${phrase}`
  }
  const counted = kind === 'count' ? longest(statements) : ''
  const clause = bestClause(statements, known, kind)
  const opening = interrogatives[kind]
  if (clause && opening) return [opening, counted, clause].filter(Boolean).join(' ')
  if (clause) return clause
  const noun = counted ? `number of ${counted}` : nouns[kind]
  const about = sharedWords(statements, known).join(', ')
  return about ? `${noun} (${about})` : noun
}

const longest = (statements: readonly Statement[]) =>
  statements.map(({ phraseText }) => phraseText).reduce((most, text) => (text.length > most.length ? text : most), '')

/** The clause of a figure that the other readings know best, without the figure. */
function bestClause(
  statements: readonly Statement[],
  known: (term: string) => boolean,
  kind: FigureKind
): string | null {
  let best: { text: string; score: number } | null = null
  for (const statement of statements) {
    const words = clauseOf(statement)
    const content = words.filter(word => word.content)
    const share = content.filter(({ stem }) => known(stem)).length / content.length
    const first = words[0]
    if (!first || content.length < 2 || share < knownEnough || /^\p{Ll}+ing$/u.test(first.text)) continue
    if (/^(?:it|he|she|they|this|these|that|who|which)$/i.test(first.text)) continue
    // What somebody did needs a verb; without one the words are a noun phrase, which only the other kinds can be.
    if (kind === 'count' && !words.some(looksLikeVerb)) continue
    const score = share + Math.min(content.length, 5) / 5 - Math.max(0, words.length - longestSubject) / longestSubject
    if (!best || score > best.score) best = { text: write(words.slice(0, longestSubject), statement), score }
  }
  return best?.text || null
}

/** The words of the figure's own stretch without it, its noun and its hedges, after the name that opens the sentence. */
function clauseOf({ frame, figure, phrase }: Statement): FrameToken[] {
  const { tokens } = frame
  const at = tokens.findLast(token => token.startCharIndex < figure.endCharIndex)
  if (!at) return []
  const words: FrameToken[] = []
  for (const token of tokens) {
    if (token.segment !== at.segment) continue
    if (token.startCharIndex < figure.endCharIndex && figure.startCharIndex < token.endCharIndex) {
      // "in", "as early as", "more than" lead to the figure.
      while (words.length > 0 && leadsToFigure.test(words.at(-1)?.text ?? '')) words.pop()
      continue
    }
    if (figure.kind === 'count' && phrase.includes(token.stem) && token.startCharIndex >= figure.endCharIndex) continue
    words.push(token)
  }
  while (joins.test(words[0]?.text ?? '')) words.shift()
  const opening = tokens.filter(token => token.segment === 0)
  const isNamed = words.some(({ name }) => name)
  if (!isNamed && at.segment > 0 && opening.length <= 4 && opening.some(({ name }) => name)) words.unshift(...opening)
  return words
}

const leadsToFigure =
  /^(?:in|on|at|by|of|for|to|from|since|until|till|as|early|late|soon|more|less|fewer|than|about|around|nearly|almost|over|under|up|only|just|some|roughly|approximately|possibly|currently|now|a|an|the|was|is|were|are)$/i
const joins = /^(?:and|but|that|which|who|while|whereas|where|when|because|although|though|however|in|on|as|of)$/i
const trailing =
  /^(?:the|a|an|of|in|on|at|to|for|by|and|or|as|with|from|that|is|was|were|are|its|their|than|which|who)$/i

function write(words: readonly FrameToken[], { sentence, frame }: Statement): string {
  const kept = [...words]
  while (trailing.test(kept.at(-1)?.text ?? '')) kept.pop()
  let text = ''
  let before: FrameToken | undefined
  for (const token of kept) {
    // Written as in the sentence where the words follow each other there ("Harrow & Pike", "401(k)").
    const between = before ? sentence.text.slice(before.endCharIndex, token.startCharIndex) : ''
    const follows =
      before && frame.tokens.indexOf(token) === frame.tokens.indexOf(before) + 1 && /^[\s&'’-]+$/.test(between)
    text += before ? (follows ? between : ' ') : ''
    text += token === frame.tokens[0] && !token.name ? token.text.toLowerCase() : token.text
    before = token
  }
  return text.replace(/\s+/g, ' ').trim()
}

const irregularVerbs = new Set(
  'paid bought sold cost costs spent lost won made took held had has have got gave drew saw came went became began met wrote rose fell grew led left ran put set built brought kept told found was were is are will may employs covers counts holds runs owns'.split(
    ' '
  )
)
const looksLikeVerb = ({ text }: FrameToken) => /^\p{Ll}+ed$/u.test(text) || irregularVerbs.has(text)

/** Up to three words that all readings know and that stand near their figures, names first. */
function sharedWords(statements: readonly Statement[], known: (term: string) => boolean): string[] {
  const first = statements[0]
  if (!first) return []
  const words = first.frame.tokens.filter(
    ({ content, stem, name, text }) =>
      content && known(stem) && !first.phrase.includes(stem) && (name || /^\p{L}{3,}$/u.test(text))
  )
  const names = words.filter(({ name }) => name)
  const chosen = [...names, ...words.filter(({ name }) => !name)].map(({ text }) => text)
  return [...new Set(chosen)].slice(0, 3)
}
