import { overlap } from '../text/overlap.ts'
import type { Word } from '../text/words.ts'
import type { FigureKind } from '../types/figure.ts'
import type { Statement } from './figures/statement.ts'

const longestSubject = 10
/** A clause tells what all readings are of where they know this share of its content words. */
const knownEnough = 0.6
/** How a question for each kind begins where the words that remain tell what somebody did; the others stay noun phrases. */
const interrogatives: Partial<Record<FigureKind, string>> = {
  money: 'how much',
  count: 'how many',
  date: 'when',
  duration: 'how long'
}
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
  if (kind !== 'count') {
    const phrase = longest(
      statements.filter(
        ({ attributive, phrase }) => attributive && phrase.every(known) && (kind === 'money' || phrase.length > 1)
      )
    )
    if (phrase && /\p{L}{3}/u.test(phrase))
      return `${(kind === 'money' || kind === 'measure') && !isPrice.test(phrase) ? 'size of ' : ''}the ${phrase}`
  }
  const shared = sharedWords(statements, known)
  const about = shared.join(', ')
  const size = kind === 'count' ? longest(statements.filter(({ valued }) => valued)) : ''
  if (size) return [`the ${size}`, ...shared.filter(word => !size.includes(word)).map(word => `(${word})`)].join(' ')
  // Of two nouns the shorter is mostly the wider: "Americans" rather than "American workers".
  const counted = kind === 'count' ? shortest(statements) : ''
  const part = kind === 'percentage' ? longest(statements.filter(({ phrase }) => phrase.every(known))) : ''
  const clause = part ? null : bestClause(statements, known, kind)
  if (clause?.isSentence && interrogatives[kind])
    return [interrogatives[kind], counted, clause.text].filter(Boolean).join(' ')
  if (clause) return kind === 'date' ? `date of ${clause.text}` : clause.text
  const noun = counted ? `number of ${counted}` : part ? `share of ${part}` : nouns[kind]
  return about ? `${noun} (${about})` : noun
}

const shortest = (statements: readonly Statement[]) =>
  statements
    .map(({ phraseText }) => phraseText)
    .filter(Boolean)
    .reduce((least, text) => (least === '' || text.length < least.length ? text : least), '')

const longest = (statements: readonly Statement[]) =>
  statements.map(({ phraseText }) => phraseText).reduce((most, text) => (text.length > most.length ? text : most), '')

interface Clause {
  text: string
  /** True where somebody does something in it; else it is a noun phrase. */
  isSentence: boolean
}

/** The clause of a figure that the other readings know best, without the figure. */
function bestClause(
  statements: readonly Statement[],
  known: (term: string) => boolean,
  kind: FigureKind
): Clause | null {
  let best: (Clause & { score: number }) | null = null
  for (const statement of statements) {
    const words = clauseOf(statement)
    const content = words.filter(word => word.content)
    const share = content.filter(({ stem }) => known(stem)).length / content.length
    const first = words[0]
    if (!first || content.length < 2 || share < knownEnough || /^\p{Ll}+ing$/u.test(first.text)) continue
    if (pronoun.test(first.text)) continue
    const isSentence = words.some((word, index) => looksLikeVerb(word) || (/^to$/i.test(word.text) && index > 1))
    // How many of something needs to be told who does what with it.
    if (kind === 'count' && !isSentence) continue
    const score =
      share +
      Math.min(content.length, 5) / 5 +
      (words.some(({ name }) => name) ? 0.2 : 0) -
      (words.some(({ text }) => pronoun.test(text)) ? 0.3 : 0) -
      Math.max(0, words.length - longestSubject) / longestSubject
    if (!best || score > best.score)
      best = { text: write(words.slice(0, longestSubject), statement), isSentence, score }
  }
  return best
}

const pronoun = /^(?:it|he|she|they|them|him|this|these|that|who|which)$/i

/** The words of the figure's own stretch without it, its noun and its hedges, after the name that opens the sentence. */
function clauseOf({ frame, figure, phrase }: Statement): Word[] {
  const { tokens } = frame
  const at = tokens.findLast(token => token.startCharIndex < figure.endCharIndex)
  if (!at) return []
  const stretches = stretchesOf(tokens, at.segment)
  const words: Word[] = []
  for (const token of tokens) {
    if (!stretches.has(token.segment)) continue
    if (overlap(token, figure)) {
      // "in", "as early as", "more than" lead to the figure.
      while (words.length > 0 && leadsToFigure.test(words.at(-1)?.text ?? ''))
        if (words.pop()?.lower === 'to' && words.at(-1)?.lower === 'up') words.pop()
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

/** The figure's own stretch; where that is no more than a name or an adverb, with the one that has the verb. */
function stretchesOf(tokens: readonly Word[], own: number): Set<number> {
  const inOwn = tokens.filter(({ segment }) => segment === own)
  if (inOwn.filter(({ content, text }) => content && !/\d/.test(text)).length > 3 || inOwn.some(looksLikeVerb))
    return new Set([own])
  const named = inOwn.some(({ name }) => name)
  const verbAt = named
    ? tokens.find(token => token.segment > own && looksLikeVerb(token))?.segment
    : tokens.findLast(token => token.segment < own && looksLikeVerb(token))?.segment
  return new Set(verbAt === undefined ? [own] : [own, verbAt])
}

const leadsToFigure =
  /^(?:in|on|at|by|of|for|to|from|since|until|till|as|early|late|soon|more|less|fewer|than|about|around|nearly|almost|over|under|only|just|some|roughly|approximately|possibly|currently|now|least|most|be|will|would|reached|a|an|the|was|is|were|are)$/i
const joins = /^(?:and|but|that|which|who|while|whereas|where|when|because|although|though|however|in|on|as|of)$/i
const trailing =
  /^(?:the|a|an|of|in|on|at|to|for|by|and|or|as|with|from|that|is|was|were|are|its|their|than|which|who|through|under|over|into|after|before)$/i

function write(words: readonly Word[], { sentence, frame }: Statement): string {
  const kept = [...words]
  while (trailing.test(kept.at(-1)?.text ?? '')) kept.pop()
  let text = ''
  let before: Word | undefined
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
const looksLikeVerb = ({ text }: Word) => /^\p{Ll}+ed$/u.test(text) || irregularVerbs.has(text)

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
        (name || /^\p{L}{4,}$/u.test(text))
    )
  )
  const names = words.filter(({ name }) => name)
  const chosen = new Map<string, string>()
  // Beside a name other words only blur what it is of.
  for (const { stem, text } of names.length > 0 ? names : words) if (!chosen.has(stem)) chosen.set(stem, text)
  return [...chosen.values()].slice(0, 3)
}
