import { areOpposites } from '../../text/opposites.ts'
import type { Reading } from '../../text/reading.ts'

const excepting = ['unless', 'until', 'except']
/** By their stems: what ends a thing, or makes it the last of its kind. */
const ending = new Set(['end', 'stop', 'ceas', 'expir', 'discontinu', 'close', 'last', 'final'])
const afterwards = new Set(['since', 'longer', 'more', 'after', 'later', 'beyond', 'again', 'from', 'anymore'])

/** "Exports are encrypted if a key is set" of "not encrypted unless a key is set": a claim may tell an exception as a condition. */
export function tellsException(claim: Reading, stated: Reading): boolean {
  const has = ({ tokens }: Reading, word: string): boolean => tokens.some(({ lower }) => lower === word)
  return excepting.some(word => has(stated, word) && !has(claim, word))
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
