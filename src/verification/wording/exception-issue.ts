import { negators } from '../../text/clause-words.ts'
import type { Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { Issue } from '../../types/issue.ts'
import { isAuxiliaryOrAdverb, isDeterminer } from './noun-phrases.ts'
import { isPlain } from './statements.ts'

const excepting = new Set(['except', 'unless'])
/** By these a claim sets something apart too: what of, it says in its own way. */
const apart = new Set(
  'except unless until only but besides apart other than outside excluding without even otherwise before after'.split(
    ' '
  )
)
const whenever = new Set(['if', 'when', 'whenever', 'where', 'while', 'once'])
const universal = new Set(['all', 'every', 'each', 'any'])
const everybody = new Set(['always', 'everyone', 'everybody', 'everything', 'anyone'])
const mark = /[,;:()—–]/u
const contracted = /n['’]t$/iu

/**
 * Of what a source sets apart it says the contrary of all else: neither "dogs are allowed in July" nor "the lift works
 * when the wind is strong" stands on "dogs are allowed except in July", "the lift works unless the wind is strong".
 */
export function exceptionIssue(claim: Reading, stated: Reading): Issue | null {
  if (!isPlain(claim)) return null
  const { tokens } = stated
  const at = tokens.findIndex(({ lower }) => excepting.has(lower))
  const cue = tokens[at]
  if (!cue || claim.tokens.some(({ lower }) => apart.has(lower))) return null
  const rule = stretch(stated, at, -1)
  const exception = stretch(stated, at, 1)
  if (isDenied(claim.tokens) !== isDenied(rule)) return null
  const [own, ofRule, ofException] = [contentOf(claim.tokens), contentOf(withoutAll(rule)), contentOf(exception)]
  const told = new Set(own)
  const isWhole = ofRule.length > 0 && ofRule.every(each => told.has(each))
  const isNoMore = own.every(each => ofException.includes(each) || contentOf(rule).includes(each))
  const isExcepted = ofException.some(each => told.has(each)) && isLedAlike(claim, cue, exception)
  if (!isWhole || !isNoMore || !isExcepted) return null
  return {
    code: 'polarity_mismatch',
    message: 'The sentence says of an exception what the cited source says of all else.',
    claimed: claim.text.trim(),
    found: stated.text.slice(cue.startCharIndex, exception.at(-1)?.endCharIndex ?? cue.endCharIndex)
  }
}

/** The words before or behind one, up to a mark of punctuation. */
function stretch({ text, tokens }: Reading, at: number, step: 1 | -1): Word[] {
  const words: Word[] = []
  for (let index = at + step; ; index += step) {
    const [word, near] = [tokens[index], tokens[index - step]]
    if (!word || !near) break
    const [first, second] = step > 0 ? [near, word] : [word, near]
    // "…, unless it rains": the mark before the exception itself parts nothing.
    if (index !== at - 1 && mark.test(text.slice(first.endCharIndex, second.startCharIndex))) break
    words.push(word)
  }
  return step > 0 ? words : words.reverse()
}

/** Without "all shops", of which the exception is one. */
function withoutAll(words: readonly Word[]): Word[] {
  const all = words.findIndex(({ lower }) => universal.has(lower))
  return words.filter((_, index) => all < 0 || index !== all + 1)
}

const contentOf = (words: readonly Word[]): string[] =>
  words
    .filter(({ content, lower }) => content && !universal.has(lower) && !everybody.has(lower))
    .map(({ form }) => form.base)

const isDenied = (words: readonly Word[]): boolean =>
  words.some(({ text, lower }) => negators.has(lower) || contracted.test(text))

/** "In July" of "except in July", and all of the condition of "unless …", "on" or "off" too, under an "if" or "when". */
function isLedAlike({ tokens }: Reading, cue: Word, exception: readonly Word[]): boolean {
  const has = (word: Word): boolean => tokens.some(({ form }) => form.base === word.form.base)
  if (cue.lower === 'unless')
    return (
      tokens.some(({ lower }) => whenever.has(lower)) &&
      exception.every(word => isDeterminer(word) || isAuxiliaryOrAdverb(word) || has(word))
    )
  const [lead] = exception
  return !lead || lead.content || lead.lower === 'for' || isDeterminer(lead) || has(lead)
}
