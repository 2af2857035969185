import { areOpposites } from '../../text/opposites.ts'
import { createReadingMemory, type Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'

const excepting = ['unless', 'until']
/** By their stems: what ends a thing, or makes it the last of its kind. */
const ending = new Set(['end', 'stop', 'ceas', 'expir', 'discontinu', 'close', 'last', 'final'])
const afterwards = new Set(['since', 'longer', 'more', 'after', 'later', 'beyond', 'again', 'from', 'anymore'])

/** "Exports are encrypted if a key is set" of "not encrypted unless a key is set": a claim may tell an exception as a condition. */
export function tellsException(claim: Reading, stated: Reading): boolean {
  const has = ({ tokens }: Reading, word: string): boolean => tokens.some(({ lower }) => lower === word)
  if (excepting.some(word => has(stated, word) && !has(claim, word))) return true
  const exception = exceptionOf(stated)
  if (!exception || exceptingPhrase.test(claim.text)) return false
  const { main, excepted } = exception
  const own = excepted.filter(({ stem }) => !main.some(word => word.stem === stem))
  return own.every(({ stem }) => claim.tokens.some(token => token.stem === stem))
}

const exceptingPhrase =
  /\b(?:except(?:ing)?|excluding|with the exception of|apart from)\s(?:(?:for|on|in|at|of|the|when)\s){0,3}/iu
/** A word that denies. */
export const denial = /n['’]t\b|\b(?:not|no|never|none|nobody|neither|nor|cannot|without)\b/iu

/** "Dogs are not allowed except guide dogs": what is said of all, and of what it is not. */
interface Exception {
  written: string
  main: readonly Word[]
  isDenied: boolean
  excepted: readonly Word[]
}

const remembered = createReadingMemory<Exception | null>()

/** What a sentence excepts from what it says; null for most. Remembered for each reading. */
export function exceptionOf(reading: Reading): Exception | null {
  return remembered.of(reading, readException)
}

function readException({ text, tokens }: Reading): Exception | null {
  const match = exceptingPhrase.exec(text)
  if (!match) return null
  const end = match.index + match[0].length
  const first = tokens.find(({ startCharIndex }) => startCharIndex >= end)
  const excepted = tokens.filter(
    ({ content, segment, startCharIndex }) => content && startCharIndex >= end && segment === first?.segment
  )
  const last = excepted.at(-1)
  if (!last) return null
  const written = text.slice(match.index, last.endCharIndex)
  const before = tokens.filter(({ content, endCharIndex }) => content && endCharIndex <= match.index)
  if (before.length > 0) return { written, main: before, isDenied: denial.test(text.slice(0, match.index)), excepted }
  // "Except for line 12, all lines stop there"
  const main = tokens.filter(({ content, startCharIndex }) => content && startCharIndex > last.startCharIndex)
  return { written, main, isDenied: denial.test(text.slice(last.endCharIndex)), excepted }
}

const onlyThen = /\bonly (?:when|if|while|where)\b/iu

/** "Unless it rains there is no flood" of "there is a flood only when it rains". */
export function tellsOnlyAsUnless(claim: Reading, { text }: Reading): boolean {
  return claim.tokens.some(({ lower }) => lower === 'unless') && onlyThen.test(text)
}

/** "No pupil failed" of "every pupil passed": with a word for the opposite, a denial affirms, and the other way round. */
export function tellsByOpposite(claim: Words, stated: Words): boolean {
  const theirs = new Set(stated.map(({ stem }) => stem))
  return claim.some(({ stem }) => !theirs.has(stem) && [...theirs].some(other => areOpposites(stem, other)))
}

type Words = readonly { stem: string }[]

/** "Not supported since April" of "support ended in April", "later releases will not" of "the last release that does". */
export function tellsWhatIsOver(claim: Reading, stated: Reading): boolean {
  return claim.tokens.some(({ lower }) => afterwards.has(lower)) && stated.tokens.some(({ term }) => ending.has(term))
}

const onlyBefore = /^(?:when|if|on|in|at|after|before|by|for|from|with|where|while|during|between)$/u

/**
 * "No dogs on Mondays" of "dogs only on Saturdays": what a source restricts to a case, of which a claim says nothing, it denies of any other.
 */
export function restrictsToOther(
  stated: readonly Pick<Word, 'lower' | 'form'>[],
  claimed: readonly Pick<Word, 'form'>[]
): boolean {
  const at = stated.findIndex(({ lower }, index) => lower === 'only' && onlyBefore.test(stated[index + 1]?.lower ?? ''))
  if (at < 0) return false
  const names = stated.slice(at + 2).filter(({ form }) => !form.isStop)
  return names.length > 0 && names.every(({ form }) => claimed.every(word => word.form.base !== form.base))
}
