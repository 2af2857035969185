import { areOpposites } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { formOf } from '../../text/word-form.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'
import { tellsByOpposite } from '../polarity/exception.ts'
import { noneOf, onlyPart, type Quantity, quantitiesOf, type Share, someOf } from './quantity.ts'
import { isPlain } from './statements.ts'

/** By these a claim tells something for every case, and by these a source for some. */
const everyCase = /^(?:whenever|whatever|wherever|whoever|always)$/iu
const someCases = /^(?:if|unless|provided|when)$/u
/** UTF-16 code units on either side of what a source has of the claim in which it says of how much it speaks. */
const reach = 32
/** What the claim says must be told at all by a sentence: this share of its words. */
const sameMatter = 0.5

interface Said {
  text: string
  share: Share
}

/**
 * What a source says of some, most or none of something, a short claim may not say of more or less of it: "all four feet
 * are modern" of "two of the four feet are modern", "nobody was hurt" of "three were hurt", "most left" of "33% left".
 */
export function checkQuantifiers(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const claimed = isPlain(claim) ? quantityOf(claim) : undefined
  if (!claimed) return []
  const isQuantifier = (start: number): boolean => start >= claimed.startCharIndex && start < claimed.endCharIndex
  const words = claim.tokens.filter(({ content, startCharIndex }) => content && !isQuantifier(startCharIndex))
  const stems = new Set(words.map(({ stem }) => stem))
  let told: string | null = null
  for (const sentence of cited) {
    const said = saidOf(readEvidence(sentence), stems, claimed)
    if (said.some(({ share }) => fits(claimed, share))) return []
    told ??= said[0]?.text ?? null
  }
  if (told === null) return []
  // "No pupil failed" of "every pupil passed"
  if (claimed.high === 0 && cited.some(sentence => tellsByOpposite(claim.tokens, readEvidence(sentence).tokens)))
    return []
  if (claimed.high === 0 && cited.some(sentence => tellsFree(readEvidence(sentence), stems))) return []
  return [mismatch('polarity_mismatch', claimed.text, told)]
}

const hasDigit = /\p{N}/u
const free = /^(?:free|gratis|complimentary)$/u

/** "Children pay nothing" of "children travel free; those under 12 pay half price" */
function tellsFree({ tokens }: Reading, stems: ReadonlySet<string>): boolean {
  const told = tokens.find(({ lower }) => free.test(lower))
  const beside = new Set(tokens.filter(({ segment }) => segment === told?.segment).map(({ stem }) => stem))
  const isSaid = (stem: string): boolean => beside.has(stem)
  return [...stems].some(isSaid) && [...stems].filter(stem => hasDigit.test(stem)).every(isSaid)
}

/** The whole must be told as the whole; less of it may be told by another word that leaves it open. */
function fits({ low, high }: Quantity, [least, most]: Share): boolean {
  return low === 1 ? least === 1 : least <= high && most >= low
}

/** The one quantity of a claim that it tells by a word. Shares by numbers are checked as figures. */
function quantityOf(claim: Reading): Quantity | undefined {
  if (claim.tokens.some(({ lower }) => lower === 'not')) return undefined
  const [quantity, ...others] = quantitiesOf(claim)
  // "Neither rose nor fell": of a change, and of no number of things.
  if (quantity && tellsNeitherWay(claim, quantity)) return undefined
  return others.length === 0 && quantity?.isWord ? quantity : undefined
}

function tellsNeitherWay({ tokens }: Reading, { startCharIndex }: Quantity): boolean {
  const at = tokens.findIndex(word => word.startCharIndex === startCharIndex)
  const [one, other] = [tokens[at + 1], tokens[tokens.findIndex(({ lower }) => lower === 'nor') + 1]]
  return (
    tokens[at]?.lower === 'neither' && one !== undefined && other !== undefined && areOpposites(one.stem, other.stem)
  )
}

/** Of how much a sentence says what the claim's words say, if it speaks of that at all. */
function saidOf(reading: Reading, stems: ReadonlySet<string>, claimed: Quantity): Said[] {
  const { tokens, figures } = reading
  const shared = tokens.filter(({ stem }) => stems.has(stem))
  const [first, last] = [shared[0], shared.at(-1)]
  if (!first || !last || new Set(shared.map(({ stem }) => stem)).size < stems.size * sameMatter) return []
  const [from, until] = [Math.max(0, first.startCharIndex - reach), last.endCharIndex + reach]
  const isAround = (span: { startCharIndex: number; endCharIndex: number }): boolean =>
    span.startCharIndex >= from && span.endCharIndex <= until
  const said: Said[] = quantitiesOf(reading)
    .filter(isAround)
    // What is said of all behind it is of something else: "two feet are modern, and all are short".
    .filter(({ low, startCharIndex }) => low < 1 || startCharIndex < last.endCharIndex)
    .map(({ text, low, high }) => ({ text, share: [low, high] }))
  for (const figure of figures) {
    const share = isAround(figure) ? shareOf(figure, claimed, stems) : undefined
    if (share) said.push({ text: figure.text, share })
  }
  if (claimed.low === 1)
    for (const word of tokens)
      if (isAround(word) && (word.lower === 'only' || (everyCase.test(claimed.text) && someCases.test(word.lower))))
        said.push({ text: word.text, share: onlyPart })
  return said
}

/** A percentage is a share; any number of things is more than none of them. */
function shareOf(
  { kind, low, high, unit, bound }: Figure,
  claimed: Quantity,
  stems: ReadonlySet<string>
): Share | undefined {
  // "No passengers": any number of them is more; "nobody": any number of whatever.
  if (kind === 'count' && claimed.high === 0)
    return claimed.text.toLowerCase() !== 'no' || stems.has(formOf(unit ?? '').meaning)
      ? low > 0
        ? someOf
        : noneOf
      : undefined
  if (kind !== 'percentage' || unit !== '%' || low < 0 || high > 100) return undefined
  const opensUp = bound === 'at_least' || bound === 'more_than'
  const opensDown = bound === 'at_most' || bound === 'less_than'
  return [opensDown ? 0 : low / 100, opensUp ? 1 : high / 100]
}
