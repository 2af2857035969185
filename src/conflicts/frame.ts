import { createBoundedMemory } from '../text/bounded-memory.ts'
import { detach } from '../text/detach.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { abbreviationOf, meaningOf } from '../text/synonyms.ts'
import { isStopWord, stem, tokenize } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'

/** A token of a sentence with what the comparison of sentences needs to know of it. */
export interface FrameToken {
  text: string
  startCharIndex: number
  endCharIndex: number
  stem: string
  /** False for words that say nothing about what the sentence is about. */
  content: boolean
  /** A proper name, as far as its writing shows ("Fidelity", "401(k)"). */
  name: boolean
  /** For a name that ends in a number ("HORIZON-2", "Windows 10"): both together. */
  numbered?: string
  /** Which stretch between commas, brackets, dashes and the like it stands in, counted from 0. */
  segment: number
}

/** A sentence cut into tokens and stretches, with what stands around it. Read once for each sentence object. */
export interface Frame {
  tokens: readonly FrameToken[]
  segments: number
  /** Stems that name things: in the sentence, and in all that it leans on (the sentence before, heading, title). */
  names: ReadonlySet<string>
  /** The word behind each name that goes on as a name ("Velorapin XR" gives xr for velorapin). */
  extensions: ReadonlyMap<string, string>
  /** Names that a number tells apart from others alike ("horizon-2"). */
  numberedNames: ReadonlySet<string>
  /** True where the sentence says by name what it is about. */
  isExplicit: boolean
  /** Names of what it leans on: of heading, title and the sentence before (and what that leans on, where it names nothing). */
  leanNames: ReadonlySet<string>
  /** All stems of the sentence. */
  own: ReadonlySet<string>
  /** All stems of the sentence and of what it leans on. */
  context: ReadonlySet<string>
  /** Content stems of heading, title and the sentence before, with how near each is (0 to 1). */
  around: ReadonlyMap<string, number>
  /** The dates that the heading gives, or else the title. */
  contextDates: readonly Figure[]
}

const remembered = new WeakMap<EvidenceSentence, Frame>()
const boundary = /[,;:()[\]{}—–"“”•|\n]|\s-\s/u
const joiningWords = new Set(
  'and but while whereas which who whom whose that although though because since after before until when where'.split(
    ' '
  )
)
const pronouns = new Set(['it', 'he', 'she', 'they', 'this', 'these', 'both'])
const determiners = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'this', 'that', 'these'])
const attributions = new Set(['according', 'citing', 'cited'])
const calendarNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu
/** Words that open a sentence without being what it is about: participles, adverbs and the like. */
const opensOnly =
  /(?:ed|ing|ly)$|^(?:despite|however|although|once|after|before|during|since|until|under|over|about|more|less|most|many|some|all|each|every|other|another|one|two|three|four|five|six|seven|eight|nine|ten|last|next|first|earlier|later|then|thus|yet|but|still|even|because|while|whereas|both|no|not|also|between|among|within|through|against|without|unlike|like|instead|meanwhile|moreover|furthermore|therefore|nevertheless|he|she|we|you|i|our|your|his|her|my|do|let|start|begin|leave)$/i
const titleShare = 0.7

/** Cuts a sentence into its frame. */
export function frameOf(sentence: EvidenceSentence): Frame {
  const known = remembered.get(sentence)
  if (known) return known
  const tokens = readTokens(sentence.text)
  const own = new Set(tokens.map(token => token.stem))
  const context = new Set(own)
  const around = new Map<string, number>()
  const lean = (words: readonly FrameToken[], nearness: number) => {
    for (const { content, stem: stemmed } of words) {
      if (!content) continue
      context.add(stemmed)
      if ((around.get(stemmed) ?? 0) < nearness) around.set(stemmed, nearness)
    }
  }
  if (sentence.previous) lean(frameOf(sentence.previous).tokens, 0.3)
  if (sentence.previous?.previous) lean(frameOf(sentence.previous.previous).tokens, 0.15)
  const heading = headlineOf(sentence.heading)
  const title = headlineOf(sentence.title)
  lean(heading.tokens, 0.25)
  lean(title.tokens, 0.25)
  const leanNames = leanNamesOf(sentence)
  for (const name of leanNames) {
    context.add(name)
    if (!around.has(name)) around.set(name, 0.15)
  }
  const frame: Frame = {
    tokens,
    extensions: new Map(
      tokens.flatMap((token, index) => {
        const before = tokens[index - 1]
        return token.name && before?.name && before.segment === token.segment ? [[before.stem, token.stem]] : []
      })
    ),
    numberedNames: new Set(tokens.flatMap(token => token.numbered ?? [])),
    isExplicit: namesItsSubject(tokens),
    segments: (tokens.at(-1)?.segment ?? 0) + 1,
    names: new Set(tokens.filter(token => token.name).map(token => token.stem)),
    leanNames,
    own,
    context,
    around,
    contextDates: heading.dates.length > 0 ? heading.dates : title.dates
  }
  remembered.set(sentence, frame)
  return frame
}

/** "It runs 38 warehouses in Ohio" and "The group now runs sites in Ohio" leave their subject to what went before. */
function namesItsSubject(tokens: readonly FrameToken[]): boolean {
  if (pronouns.has((tokens[0]?.text ?? '').toLowerCase())) return false
  const main = tokens.filter(({ segment, content }) => content && segment === 0)
  const first = main.findIndex(({ name }) => name)
  return first >= 0 && (first < 3 || !determiners.has((tokens[0]?.text ?? '').toLowerCase()))
}

function leanNamesOf({ previous, heading, title }: EvidenceSentence): ReadonlySet<string> {
  const names = new Set([...headlineOf(heading).names, ...headlineOf(title).names])
  if (!previous) return names
  const before = frameOf(previous)
  for (const name of before.names) names.add(name)
  if (!before.isExplicit) for (const name of before.leanNames) names.add(name)
  return names
}

/** A heading or title, read once for all the sentences below it. */
interface Headline {
  tokens: readonly FrameToken[]
  names: readonly string[]
  dates: readonly Figure[]
}
const nothing: Headline = { tokens: [], names: [], dates: [] }
/** Those of the documents that are being read. */
const headlines = createBoundedMemory<string, Headline>(512)

function headlineOf(heading: string | undefined): Headline {
  if (!heading) return nothing
  const known = headlines.get(heading)
  if (known) return known
  const text = detach(heading)
  const tokens = readTokens(text)
  const headline = {
    tokens,
    // A heading's first word is written like a name whatever it is.
    names: tokens
      .filter((token, index) => token.name && (token.startCharIndex > 0 || tokens[index + 1]?.name))
      .map(token => token.stem),
    dates: /\d/.test(text) ? readFigures(text).filter(figure => figure.kind === 'date') : []
  }
  headlines.set(text, headline)
  return headline
}

function readTokens(text: string): FrameToken[] {
  const tokens: FrameToken[] = []
  let segment = 0
  let end = 0
  for (const token of tokenize(text)) {
    const word = token.text.toLowerCase()
    if (end > 0 && (boundary.test(text.slice(end, token.startCharIndex)) || joiningWords.has(word))) segment++
    end = token.endCharIndex
    const content = !isStopWord(word)
    tokens.push({
      ...token,
      stem: meaningOf(stem(token.text)),
      content,
      name: content && looksLikeName(token.text),
      segment
    })
  }
  leaveOutAttributions(tokens)
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const short = next && abbreviationOf(token.stem, next.stem)
    if (short) token.stem = next.stem = short
  }
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    if (before?.name && /^\d{1,3}$/.test(token.text) && text[token.startCharIndex - 1] === '-')
      before.numbered = `${before.stem}-${token.text}`
  }
  // In a headline every word is written like a name; at the start of a sentence the first word is.
  const words = tokens.filter(token => token.content && /\p{L}/u.test(token.text))
  const capitals = words.filter(token => /^\p{Lu}/u.test(token.text)).length
  const first = tokens[0]
  if (words.length > 3 && capitals / words.length > titleShare)
    for (const token of tokens) token.name = /\d/.test(token.text) && token.name
  else if (first?.name && !tokens[1]?.name && opensOnly.test(first.text)) first.name = false
  return tokens
}

/** "According to the Financial Times, …" says who says it, not what it is about. */
function leaveOutAttributions(tokens: readonly FrameToken[]): void {
  for (const [index, opener] of tokens.entries()) {
    if (!attributions.has(opener.text.toLowerCase())) continue
    for (let at = index; tokens[at]?.segment === opener.segment; at++) {
      const token = tokens[at]
      if (!token) break
      token.content = false
      token.name = false
    }
  }
}

function looksLikeName(text: string): boolean {
  if (calendarNames.test(text)) return false
  return /^\p{Lu}/u.test(text) || (/\d/.test(text) && /\p{L}/u.test(text))
}
