import { figuresOf } from '../text/figures/sentence-figures.ts'
import { type Frame, frameOf } from '../text/frame.ts'
import { meaningOf } from '../text/synonyms.ts'
import { stem } from '../text/terms.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'

/** A figure in its sentence, read for comparing: which things it may be the figure of. */
export interface Statement {
  sentence: EvidenceSentence
  figure: Figure
  frame: Frame
  /** Stems of the noun phrase that the figure counts or qualifies ("401(k) retirement market"), its head last. */
  phrase: readonly string[]
  /** The same phrase as written; empty where there is none. */
  phraseText: string
  /** True where the figure stands before its noun like an adjective ("the $8.9 trillion 401(k) market"). */
  attributive: boolean
  /** True where the phrase is the whole thing that is valued ("The toy market is worth $8 billion"). */
  valued: boolean
  /** Each content stem of the sentence and its surroundings, with how near it stands to the figure (0 to 1). */
  nearness: ReadonlyMap<string, number>
  /** Names in the figure's own stretch and in the first one (where the grammatical subject mostly is). */
  names: ReadonlySet<string>
  /** Names in the figure's own stretch alone. */
  ownNames: ReadonlySet<string>
  /** The date at which or the period for which it held, where the sentence gives one; for a date figure always null. */
  time: Figure | null
  /** True where that date is a point of view ("as of September 30") and no period ("in 2022"). */
  isAsOf: boolean
  /** True for a date that only says when another figure held ("drew 40,015 spectators in 2022"). */
  datesAnother: boolean
}

const remembered = new WeakMap<EvidenceSentence, readonly Statement[]>()
const phraseLength = 5

/** Every figure of a sentence as a statement. Remembered for each sentence object. */
export function statementsOf(sentence: EvidenceSentence): readonly Statement[] {
  const known = remembered.get(sentence)
  if (known) return known
  const figures = figuresOf(sentence)
  const statements = figures
    .filter(figure => !namesSomething(sentence.text, figure))
    .map(figure => readStatement(sentence, figure, figures))
  remembered.set(sentence, statements)
  return statements
}

/** The statement of a figure of a sentence. Figures are told apart by their place: an artefact gives other objects. */
export function statementOf(sentence: EvidenceSentence, figure: Figure): Statement | undefined {
  return statementsOf(sentence).find(statement => statement.figure.startCharIndex === figure.startCharIndex)
}

/** Tells figures of different places in different sources apart; of evidence without a figure, only its sentence. */
export function placeOf({ sentence, figure }: { sentence: EvidenceSentence; figure?: Figure }): string {
  return `${sentence.source} ${sentence.startCharIndex} ${figure?.startCharIndex ?? ''}`
}

function readStatement(sentence: EvidenceSentence, figure: Figure, figures: readonly Figure[]): Statement {
  const frame = frameOf(sentence)
  const { tokens } = frame
  const inFigure = (token: Word) =>
    figures.some(other => token.startCharIndex < other.endCharIndex && other.startCharIndex < token.endCharIndex)
  let after = tokens.findIndex(token => token.startCharIndex >= figure.endCharIndex)
  if (after < 0) after = tokens.length
  const own = tokens[after - 1]?.segment ?? 0
  const { phrase, phraseText, attributive, valued } =
    readValued(sentence.text, tokens, figure) ?? readPhrase(sentence.text, tokens, after, figure, inFigure)
  const nearness = new Map<string, number>()
  const names = new Set<string>()
  const ownNames = new Set<string>()
  for (const token of tokens) {
    if (!token.content || inFigure(token)) continue
    const distance = Math.abs(token.segment - own)
    const near = Math.max(1 / (1 + 0.5 * distance), token.segment === 0 ? 0.6 : 0.25)
    if ((nearness.get(token.stem) ?? 0) < near) nearness.set(token.stem, near)
    if (token.name && (distance <= 1 || token.segment === 0)) names.add(token.stem)
    if (token.name && distance === 0) ownNames.add(token.stem)
  }
  for (const term of phrase) nearness.set(term, 1)
  if (figure.kind === 'date') for (const term of lifeEvent(sentence.text, figure)) nearness.set(term, 1)
  for (const [term, near] of frame.around) if (!nearness.has(term)) nearness.set(term, near)
  const time = figure.kind === 'date' ? null : timeOf(figure, figures)
  return {
    sentence,
    figure,
    frame,
    phrase,
    phraseText,
    attributive,
    valued,
    nearness,
    names,
    ownNames,
    time,
    isAsOf: time !== null && isAsOf(sentence.text, time),
    datesAnother:
      figure.kind === 'date' &&
      (isAsOf(sentence.text, figure) || figures.some(other => isQuantity(other) && segmentOf(tokens, other) === own))
  }
}

/** A bare year right after a name is part of it: "the Scotland Act 1998". */
function namesSomething(text: string, figure: Figure): boolean {
  return (
    figure.kind === 'date' &&
    /^\d{4}$/.test(figure.text) &&
    /(?<!^)\p{Lu}\p{L}{1,23}\s$/u.test(text.slice(Math.max(0, figure.startCharIndex - 24), figure.startCharIndex))
  )
}

/** In "(8 September 1838 – 2 March 1881)" the first date is of a birth, the second of a death. */
function lifeEvent(text: string, figure: Figure): string[] {
  const before = text.slice(Math.max(0, figure.startCharIndex - 40), figure.startCharIndex)
  const after = text.slice(figure.endCharIndex, figure.endCharIndex + 40)
  if (/\([^()]*$/.test(before) && /^\s*[–—-]\s*(?:\p{L}+\s*)?\d/u.test(after)) return ['born']
  if (/\d\s*[–—-]\s*$/.test(before) && /^[^(]*\)/.test(after)) return ['die']
  return []
}

/** The date that goes with a figure: the first behind it before the next figure of its kind, else the last before it. */
function timeOf(figure: Figure, figures: readonly Figure[]): Figure | null {
  let before: Figure | null = null
  for (const other of figures) {
    if (other === figure) continue
    const isBehind = other.startCharIndex > figure.startCharIndex
    if (other.kind === 'date') {
      if (isBehind) return other
      before = other
    } else if (isBehind && other.kind === figure.kind) return before
  }
  return before
}

const asOfWords = /\b(?:as of|as at|at the end of|by the end of|by)\s+(?:the end of\s+)?$/i

function isAsOf(text: string, time: Figure): boolean {
  return (
    asOfWords.test(text.slice(Math.max(0, time.startCharIndex - 24), time.startCharIndex)) ||
    /^the end of/.test(time.text)
  )
}

/** Small counts ("with one lorry") are told of an event and are not what its date is the date of. */
const isQuantity = ({ kind, high }: Figure) =>
  kind === 'money' || kind === 'percentage' || kind === 'measure' || (kind === 'count' && high >= 10)

function segmentOf(tokens: readonly Word[], figure: Figure): number {
  return tokens.findLast(token => token.startCharIndex < figure.endCharIndex)?.segment ?? 0
}

type Phrase = Pick<Statement, 'phrase' | 'phraseText' | 'attributive' | 'valued'>

/** "$8.9 trillion 401(k) retirement market" and "$8.9 trillion in assets" both carry their noun behind them. */
function readPhrase(
  text: string,
  tokens: readonly Word[],
  after: number,
  figure: Figure,
  inFigure: (token: Word) => boolean
): Phrase {
  const counted = figure.kind === 'count' && figure.unit ? [meaningOf(stem(figure.unit))] : []
  if (figure.kind === 'date') return { phrase: [], phraseText: '', attributive: false, valued: false }
  let index = after
  let end = figure.endCharIndex
  let attributive = true
  const opener = tokens[index]
  if (opener && /^(?:in|of|worth)$/i.test(opener.text) && /^\s*$/.test(text.slice(end, opener.startCharIndex))) {
    attributive = false
    end = opener.endCharIndex
    index++
    if (/^(?:the|its|their|all|his|her|a|an)$/i.test(tokens[index]?.text ?? '')) {
      end = tokens[index]?.endCharIndex ?? end
      index++
    }
  }
  const phrase: string[] = []
  const start = tokens[index]?.startCharIndex ?? end
  for (let token = tokens[index]; token && phrase.length < phraseLength; token = tokens[++index]) {
    if (!token.content || inFigure(token) || !/^[\s-]*$/.test(text.slice(end, token.startCharIndex))) break
    if (phrase.length > 0 && /(?:ed|ing)$/.test(token.text) && !/^\p{Lu}/u.test(token.text)) break
    phrase.push(token.stem)
    end = token.endCharIndex
    if (counted.includes(token.stem)) break
  }
  if (phrase.length === 0 && counted.length > 0)
    return { phrase: counted, phraseText: figure.unit ?? '', attributive: false, valued: false }
  if (phrase.length === 0) {
    // "a magnitude of 6.4": a bare number is of the noun before it.
    let noun = tokens.findLastIndex(token => token.endCharIndex <= figure.startCharIndex)
    while (/^(?:of|is|was|at|were|are)$/i.test(tokens[noun]?.text ?? '')) noun--
    const before = figure.kind === 'count' ? tokens[noun] : undefined
    const names =
      before?.content &&
      !before.name &&
      before.segment === tokens[after - 1]?.segment &&
      /^\p{L}{3,}$/u.test(before.text)
    return {
      phrase: names ? [before.stem] : [],
      phraseText: names ? before.text : '',
      attributive: false,
      valued: false
    }
  }
  return { phrase, phraseText: text.slice(start, end), attributive, valued: false }
}

/**
 * "The toy market is worth $8 billion" and "the toy market, now worth $8 billion" say what "the $8 billion toy market"
 * says. Only a noun phrase that is seen whole, from its determiner or the sentence's beginning, is what is valued.
 */
function readValued(text: string, tokens: readonly Word[], figure: Figure): Phrase | null {
  if (figure.kind !== 'money') return null
  const worth = tokens.findLastIndex(token => token.endCharIndex <= figure.startCharIndex && token.text === 'worth')
  const stated = tokens.findIndex(token => token.endCharIndex > figure.startCharIndex)
  if (worth < 0 || stated - worth > longestHedge) return null
  let last = worth - 1
  while (/^(?:now|currently|already|today|still)$/.test(tokens[last]?.text ?? '')) last--
  const isAppositive = tokens[last]?.segment !== tokens[worth]?.segment
  if (!isAppositive && !/^(?:is|are|was|were)$/.test(tokens[last--]?.text ?? '')) return null
  let first = last
  while (tokens[first]?.content && tokens[first]?.segment === tokens[last]?.segment) first--
  const before = tokens[first]
  const isWhole = !before || /^(?:the|its|their|his|her|a|an)$/i.test(before.text)
  const phrase = tokens.slice(first + 1, last + 1)
  const [opening] = phrase
  const head = phrase.at(-1)
  if (!isWhole || !opening || !head || phrase.length > phraseLength) return null
  return {
    phrase: phrase.map(({ stem }) => stem),
    phraseText: text.slice(opening.startCharIndex, head.endCharIndex),
    attributive: true,
    valued: true
  }
}
/** Tokens between "worth" and its figure, and one: "worth more than $8 billion". */
const longestHedge = 4
