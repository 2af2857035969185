import { stemmer } from 'stemmer'
import { detach } from './detach.ts'
import { limitOf } from './memory-share.ts'
import { scan } from './scan.ts'

/** A word, number or name-like token ("401(k)", "8.9", "U.S.", "AT&T") with its span in the text. */
export interface Token {
  text: string
  startCharIndex: number
  endCharIndex: number
}

const stopWords = new Set(
  (
    'a about above after again against all also although am an and any are as at be because been before being below ' +
    'between both but by can could did do does doing done during each either else etc ever every for from further get ' +
    'got had has have having he her here hers herself him himself his how however i if in into is it its itself just ' +
    'many me might more most much must my myself neither nor of off on once only onto or other our ours ourselves out ' +
    'over own per rather same she should since so some such than that the their theirs them themselves then there ' +
    'therefore these they this those through thus to too under until up upon very via was we were what whatever when ' +
    'where whereas whether which while who whom whose why will with within without would yet you your yours yourself ' +
    "aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't " +
    "i'm i've i'll i'd you're you've you'll he'll she'll it'll we're we've we'll they're they've they'll that's " +
    "what's who's where's how's there's let's eg ie"
  ).split(' ')
)

/** True for words that say nothing about what a sentence is about. Takes a lower-case word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** Forgets everything at this size: a text of nothing but new words must not grow the memory without end. */
const maxRemembered = 200_000
const rememberedStems = new Map<string, string>()
/** The term of each token as written; the empty string for stop words. */
const rememberedTerms = new Map<string, string>()

const plainWord = /^[a-z]+$/
const ascii = /^[\0-\x7f]*$/
const dots = /\./g
const numberSeparators = /[,() ]/g
const apostrophes = /['’]/g
const possessive = /['’]s$/
const marksAndJoiners = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const lettersOnly = /^[\p{L}\p{M}'’]+$/u

/** Without accents and joiners, full-width letters as plain ones. Digits keep their form: NFKC would make 10² into 102. */
function fold(word: string): string {
  const decomposed = lettersOnly.test(word) ? word.normalize('NFKD') : word.normalize('NFD')
  return decomposed.replaceAll(marksAndJoiners, '').normalize('NFC').toLowerCase()
}

function normalize(token: string): string {
  const lower = token.toLowerCase()
  if (plainWord.test(lower)) return stemmer(lower)
  let word = ascii.test(lower) ? lower : fold(lower)
  if (word.endsWith('s')) word = word.replace(possessive, '')
  word = word.replaceAll(apostrophes, '')
  const first = word.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) {
    // "401(k)s" are "401(k)" are "401k".
    const bracketed = word.includes('(')
    word = word.replaceAll(numberSeparators, '')
    return bracketed && word.endsWith('s') ? word.slice(0, -1) : word
  }
  if (word.includes('.')) return word.replaceAll(dots, '')
  return plainWord.test(word) ? stemmer(word) : word
}

/** The form under which a token is indexed and compared: lower case, without accents or separators, stemmed (Porter). */
export function stem(token: string): string {
  const known = rememberedStems.get(token)
  if (known !== undefined) return known
  if (rememberedStems.size >= limitOf(maxRemembered)) rememberedStems.clear()
  const own = detach(token)
  const result = normalize(own)
  rememberedStems.set(own, result)
  return result
}

function termOf(token: string): string {
  const known = rememberedTerms.get(token)
  if (known !== undefined) return known
  if (rememberedTerms.size >= limitOf(maxRemembered)) rememberedTerms.clear()
  const own = detach(token)
  const word = own.toLowerCase().replaceAll('’', "'")
  const result = isStopWord(word) || isStopWord(word.replace(possessive, '')) ? '' : stem(own)
  rememberedTerms.set(own, result)
  return result
}

/** The tokens of a text, in order. Scripts without spaces give overlapping pairs of letters. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  scan(text, (startCharIndex, endCharIndex) => {
    tokens.push({ text: text.slice(startCharIndex, endCharIndex), startCharIndex, endCharIndex })
  })
  return tokens
}

/** Calls `visit` with each stemmed content word of a text and where it begins, in order. */
export function visitTerms(text: string, visit: (term: string, startCharIndex: number) => void): void {
  scan(text, (startCharIndex, endCharIndex) => {
    const term = termOf(text.slice(startCharIndex, endCharIndex))
    if (term !== '') visit(term, startCharIndex)
  })
}

/** The stemmed content words of a text, in order, with repetitions. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  visitTerms(text, term => terms.push(term))
  return terms
}
