import { baseOf } from '../../text/base-form.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { isStopWord, type Token } from '../../text/terms.ts'
import { isAuxiliaryVerb, isLightVerb } from '../../text/verb-classes.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { type Alignment, alignmentOf, type Difference } from '../align.ts'
import { mayTell } from '../deeds/check-deeds.ts'
import { agreeing, relationTo } from '../figures/relation-to.ts'
import { tellsSecondFirst } from '../figures/told-otherwise/exchanged-things.ts'
import { mismatch } from '../mismatch.ts'
import { changedPolarity } from '../polarity/changed-polarity.ts'
import { changedName } from '../things/changed-name.ts'
import { changeIssue } from './change-issue.ts'
import { areOtherLabels } from './check-labels.ts'

/** A difference of more words is another way to tell it. */
const wordsOfChange = 8

/**
 * Where a claim follows a cited sentence word by word, each small change between the shared words tells by itself: a
 * "not" put in or left out, a "may" made a "will", a plan made a deed, one name for another.
 */
export function checkWording(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  let issues: Issue[] | undefined
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    const alignment = alignmentOf(claim, stated)
    if (!alignment || tellsSecondFirst(claim, stated)) continue
    const found = alignment.differences.flatMap(difference => issueOf(difference, claim, stated) ?? [])
    if (found.length === 0) {
      const changed = changedVerb(alignment, claim, stated)
      if (changed) found.push(changed)
    }
    // What any one cited sentence says in these words is said.
    if (issues === undefined || found.length < issues.length) issues = found
  }
  return issues ?? []
}

function issueOf(difference: Difference, claim: Reading, stated: Reading): Issue | null {
  const { claimed, stated: left } = difference
  if (claimed.length > wordsOfChange || left.length > wordsOfChange) return null
  return (
    changedPolarity(difference, claim, stated) ?? changedLabel(difference) ?? changedName(difference, claim, stated)
  )
}

/** One verb in the very place of another that tells of something else, where nothing besides is said in other words. */
function changedVerb({ differences, pairs }: Alignment, claim: Reading, sentence: Reading): Issue | null {
  // "Died in 1961" is not said in the place of "born in 1887".
  if (pairs.some(pair => agreeing[relationTo(pair.claimed, pair.stated)] === 0)) return null
  const changed = differences.filter(({ claimed }) => contentOf(claimed).length > 0)
  const [difference, ...more] = changed
  if (!difference || more.length > 0) return null
  const [own, ...besides] = contentOf(difference.claimed)
  const [other, ...others] = contentOf(difference.stated)
  if (!own || !other || besides.length + others.length > 0) return null
  if (!isVerbIn(claim, own) || !isVerbIn(sentence, other)) return null
  const [verb, theirs] = [baseOf(own.text), baseOf(other.text)]
  // "Said that he did not" for "denied", "involves" for "means": what such a verb tells hangs on the words after it.
  if (isAuxiliaryVerb(verb) || isAuxiliaryVerb(theirs) || (isLightVerb(verb) && isLightVerb(theirs))) return null
  if (mayTell(own.text, other.text)) return null
  return mismatch('low_support', own.text, other.text)
}

function isVerbIn({ tokens, predicates }: Reading, { startCharIndex }: Token): boolean {
  return predicates.some(({ at, particle }) => particle === null && tokens[at]?.startCharIndex === startCharIndex)
}

function contentOf(tokens: readonly Word[]): Word[] {
  return tokens.filter(({ text }) => !isStopWord(text.toLowerCase()))
}

/** One label in the very place of another, each a single word: figures are compared by their values. */
function changedLabel(difference: Difference): Issue | null {
  const [own, ...more] = difference.claimed
  const [other, ...others] = difference.stated
  if (!own || !other || more.length + others.length > 0 || !areOtherLabels(own, other)) return null
  return changeIssue(
    'figure_mismatch',
    `The cited source says "${other.text}" where the sentence says "${own.text}".`,
    difference
  )
}
