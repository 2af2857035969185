import { comparativeOf } from '../../text/comparatives.ts'
import { unitNamed } from '../../text/figures/units.ts'
import { areOpposites } from '../../text/opposites.ts'
import { overlap } from '../../text/overlap.ts'
import { isPastForm } from '../../text/past-form.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { FigureKind } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'

/** What one text says is more or less so than another thing. */
interface Comparison {
  /** "stronger", "more". */
  by: Word
  /** The sort of amount by which it is so: of "4 m lower" a measure. */
  amount: FigureKind | undefined
  /** Stems of what stands before and behind "than". */
  compared: ReadonlySet<string>
  with: ReadonlySet<string>
  written: string
}

const comparative = /^(?:more|less|fewer|better|worse|\p{Ll}{2,}er)$/u
const quantities = new Set(['more', 'less', 'fewer'])
/** They stand for the noun of the other side: "than in large ones". */
const standingIn = new Set(['one', 'ones', 'other', 'others'])
/** Words between the comparative and "than". */
const reach = 5

/**
 * What a source says is more so than another thing the claim may not say is less so: neither "stronger in small workers than in
 * large ones" of "stronger in large workers than in small ones", nor "stronger than last year's" of "weaker than last year's".
 */
export function checkComparisons(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const claimed = comparisonOf(claim)
  if (!claimed) return otherOfTwo(claim, cited)
  let against: Comparison | undefined
  for (const sentence of cited) {
    const told = comparisonOf(readEvidence(sentence))
    if (!told) continue
    const isLevel = told.by.lower === 'same'
    const goesAlong = isSameWay(claimed, told)
    if (goesAlong === null && !isLevel) continue
    const isSame = goesAlong === true
    const straight = haveCommon(claimed.with, told.with)
    const crossed = haveCommon(claimed.with, told.compared) && haveCommon(claimed.compared, told.with)
    if (straight === crossed) continue
    if (!isLevel && isSame === straight) return []
    // "The same price" says nothing of which is faster.
    if (
      isLevel &&
      (isSame || !quantities.has(claimed.by.lower) || !(crossed || haveCommon(claimed.compared, told.compared)))
    )
      continue
    against ??= told
  }
  if (!against) return []
  return [mismatch('polarity_mismatch', claimed.written, against.written)]
}

/** Whether two comparisons go the same way, by their words or, where the source says by how much, by more and less; null where nobody can tell. */
function isSameWay(claimed: Comparison, told: Comparison): boolean | null {
  if (told.by.stem === claimed.by.stem) return true
  if (areOpposites(told.by.stem, claimed.by.stem)) return false
  const [mine, theirs] = [comparativeOf(claimed.by.lower), comparativeOf(told.by.lower)]
  if (!mine || !theirs || told.amount === undefined || !mine.kinds.includes(told.amount)) return null
  return mine.isMore === theirs.isMore
}

/** "Phobos is the smaller of the two" of "Phobos, the larger of the two". */
function otherOfTwo(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const own = oneOfTwo(claim)
  if (!own) return []
  for (const sentence of cited) {
    const told = oneOfTwo(readEvidence(sentence))
    if (told && areOpposites(own.by.stem, told.by.stem) && haveCommon(own.who, told.who))
      return [mismatch('polarity_mismatch', own.written, told.written)]
  }
  return []
}

/** The first "the larger of" of a text, and the words before it by which is told who it is. */
function oneOfTwo({ text, tokens }: Reading): { by: Word; who: ReadonlySet<string>; written: string } | null {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === 'the' && comparative.test(tokens[index + 1]?.lower ?? '') && tokens[index + 2]?.lower === 'of'
  )
  const by = tokens[at + 1]
  if (at < 0 || !by) return null
  const written = text.slice(tokens[at]?.startCharIndex, tokens[at + 2]?.endCharIndex)
  return { by, who: stemsOf(tokens.slice(Math.max(0, at - reach), at)), written }
}

/** The first comparison of a text. */
function comparisonOf(reading: Reading): Comparison | null {
  const { text, tokens } = reading
  const isInFigure = (word: Word): boolean => reading.figures.some(figure => overlap(word, figure))
  const than = tokens.findIndex(
    ({ lower }, index) => lower === 'than' || (lower === 'as' && tokens[index - 1]?.lower === 'same')
  )
  if (than < 0) return null
  const by =
    tokens[than]?.lower === 'as'
      ? tokens[than - 1]
      : tokens.slice(Math.max(0, than - reach), than).findLast(({ lower }) => comparative.test(lower))
  const last = tokens.findLast(({ segment }) => segment === tokens[than]?.segment)
  if (!by || !last) return null
  // "More than 40 people" and "more than half" compare nothing with anything.
  const next = tokens[than + 1]
  if (
    quantities.has(by.lower) &&
    tokens[than - 1] === by &&
    (!next?.content || isPastForm(next.lower) || isInFigure(next) || isBound(tokens[than - 2]))
  )
    return null
  const before = tokens.slice(0, than).filter(word => word !== by)
  const behind = tokens.slice(than + 1, tokens.indexOf(last) + 1)
  const [compared, others] = [stemsOf(before), stemsOf(behind)]
  for (const stem of compared)
    if (others.has(stem)) {
      compared.delete(stem)
      others.delete(stem)
    }
  const amount = reading.figures.find(({ endCharIndex }) => endCharIndex === by.startCharIndex - 1)?.kind
  return { by, amount, compared, with: others, written: text.slice(by.startCharIndex, last.endCharIndex) }
}

/** "No more than", "not less than". */
const isBound = (word: Word | undefined): boolean =>
  word === undefined || /^(?:no|not|any|little|nothing)$/u.test(word.lower)

function stemsOf(words: readonly Word[]): Set<string> {
  const stems = new Set<string>()
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (isLabel(word, before)) stems.add(word.text)
    else if (word.content && !standingIn.has(word.lower) && !isRate(before, word.lower)) stems.add(word.stem)
  }
  return stems
}

/** The "A" of "Line A" and the "I" of "Phase I", which by themselves are small words. */
const isLabel = ({ text, form }: Word, before: Word | undefined): boolean =>
  form.isStop && /^[A-Z]$/u.test(text) && before?.form.startsUpper === true && !before.form.isStop

/** The "day" of "5.5 hours a day" is nobody's that is compared. */
const isRate = (before: Word | undefined, lower: string): boolean =>
  before !== undefined && /^(?:an?|per|each|every)$/u.test(before.lower) && unitNamed(lower)?.kind === 'duration'

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const stem of some) if (others.has(stem)) return true
  return false
}
