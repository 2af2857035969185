import { type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'
import { isPlain } from '../wording/statements.ts'

/** Two things of which one comes first: "from the lira to the krona", "the gates open before the siren goes off". */
interface Sides {
  /** Stems of what is first and of what is last, as the words between them tell. */
  first: ReadonlySet<string>
  last: ReadonlySet<string>
  written: string
}

const mayPart = createFormMemory(({ plain }) => /^(?:from|before|after)$/u.test(plain))

/**
 * What a source tells as first and last of two things a short claim may not tell the other way round: neither "from the lira to the krona" of "from
 * the krona to the lira" nor "the siren goes off before the gates open" of "the gates open before the siren goes off".
 */
export function checkSides(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!isPlain(claim) || !claim.tokens.some(({ form }) => mayPart(form))) return []
  const own = [endsOf(claim), orderOf(claim)]
  let against: [Sides, Sides] | null = null
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    for (const [at, read] of [endsOf, orderOf].entries()) {
      const [mine, theirs] = [own[at], read(stated)]
      if (!mine || !theirs) continue
      // "The filter is changed before the oil": what is done with both is no side.
      const common = mine.first.size > 1 ? inBoth(mine.first, theirs.first) : none
      const [first, theirFirst] = [without(mine.first, common), without(theirs.first, common)]
      const isBare = first.size === 0 || theirFirst.size === 0
      const straight = isBare || haveCommon(mine.last, theirs.last)
      const crossed = isMostlyIn(first, theirs.last) && isMostlyIn(mine.last, theirFirst)
      if (straight) return []
      if (crossed) against ??= [mine, theirs]
    }
  }
  return against ? [mismatch('polarity_mismatch', against[0].written, against[1].written)] : []
}

/** "From … to …" */
function endsOf({ text, tokens }: Reading): Sides | null {
  const from = tokens.findIndex(({ lower }) => lower === 'from')
  const to = tokens.findIndex(
    ({ lower, segment }, at) => at > from && lower === 'to' && segment === tokens[from]?.segment
  )
  if (from < 0 || to < 0) return null
  let end = to + 1
  while (
    end < tokens.length &&
    tokens[end]?.segment === tokens[to]?.segment &&
    (end === to + 1 || !opensNext(tokens[end]))
  )
    end++
  return sidesOf(text, tokens.slice(from + 1, to), tokens.slice(to + 1, end), tokens.slice(from, end))
}

const opensNext = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:in|on|at|by|for|with|after|before|since|during)$/u.test(word.lower)

/** "… before …", "after …, …" */
function orderOf({ text, tokens }: Reading): Sides | null {
  const at = tokens.findIndex(({ lower }) => lower === 'before' || lower === 'after')
  const mark = tokens[at]
  if (!mark || tokens.some(({ lower }, index) => index !== at && (lower === 'before' || lower === 'after'))) return null
  const next = tokens[at + 1]
  if (!next) return null
  const end = tokens.findIndex(({ segment }, index) => index > at && segment !== next.segment)
  const behind = tokens.slice(at + 1, end < 0 ? undefined : end)
  const main = at === 0 ? tokens.slice(at + 1 + behind.length) : tokens.slice(0, at)
  return mark.lower === 'before' ? sidesOf(text, main, behind, tokens) : sidesOf(text, behind, main, tokens)
}

function sidesOf(text: string, one: readonly Word[], other: readonly Word[], all: readonly Word[]): Sides | null {
  const [first, last] = [stemsOf(one), stemsOf(other)]
  for (const stem of first) if (last.delete(stem)) first.delete(stem)
  if (first.size === 0 || last.size === 0) return null
  return { first, last, written: text.slice(all[0]?.startCharIndex, all.at(-1)?.endCharIndex) }
}

const stemsOf = (words: readonly Word[]): Set<string> =>
  new Set(words.filter(({ content, form }) => content && form.hasLetter).map(({ stem }) => stem))

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const stem of some) if (others.has(stem)) return true
  return false
}

/** Half of the words, or more. */
function isMostlyIn(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let shared = 0
  for (const stem of some) if (others.has(stem)) shared++
  return 2 * shared >= some.size
}

const none: ReadonlySet<string> = new Set()
const inBoth = (some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...some].filter(stem => others.has(stem)))
const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...some].filter(stem => !others.has(stem)))
