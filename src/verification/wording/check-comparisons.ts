import { areOpposites } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'

/** What one text says is more or less so than another thing. */
interface Comparison {
  /** "stronger", "more". */
  by: Word
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
  if (!claimed) return []
  let against: Comparison | undefined
  for (const sentence of cited) {
    const told = comparisonOf(readEvidence(sentence))
    if (!told) continue
    const isSame = told.by.stem === claimed.by.stem
    if (!isSame && !areOpposites(told.by.stem, claimed.by.stem)) continue
    const straight = haveCommon(claimed.with, told.with)
    const crossed = haveCommon(claimed.with, told.compared) && haveCommon(claimed.compared, told.with)
    if (straight === crossed) continue
    if (isSame === straight) return []
    against ??= told
  }
  if (!against) return []
  return [
    {
      code: 'polarity_mismatch',
      message: `The cited source says "${against.written}" where the sentence says "${claimed.written}".`,
      claimed: claimed.written,
      found: against.written
    }
  ]
}

/** The first comparison of a text. */
function comparisonOf({ text, tokens }: Reading): Comparison | null {
  const than = tokens.findIndex(({ lower }) => lower === 'than')
  if (than < 0) return null
  const by = tokens.slice(Math.max(0, than - reach), than).findLast(({ lower }) => comparative.test(lower))
  const last = tokens.findLast(({ segment }) => segment === tokens[than]?.segment)
  // "More than 40 people" compares nothing with anything.
  if (!by || !last || (quantities.has(by.lower) && tokens[than - 1] === by)) return null
  const before = tokens.slice(0, than).filter(word => word !== by)
  const behind = tokens.slice(than + 1, tokens.indexOf(last) + 1)
  const [compared, others] = [stemsOf(before), stemsOf(behind)]
  for (const stem of compared)
    if (others.has(stem)) {
      compared.delete(stem)
      others.delete(stem)
    }
  return { by, compared, with: others, written: text.slice(by.startCharIndex, last.endCharIndex) }
}

function stemsOf(words: readonly Word[]): Set<string> {
  return new Set(words.filter(({ content, lower }) => content && !standingIn.has(lower)).map(({ stem }) => stem))
}

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const stem of some) if (others.has(stem)) return true
  return false
}
