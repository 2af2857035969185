import { isSameNameWord } from '../../../text/aliases.ts'
import { otherFormsOf } from '../../../text/base-form.ts'
import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { areOfOneKind, isGeneralNoun } from '../../../text/noun-kinds.ts'
import { isForPeople } from '../../../text/people.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import { createListMemory } from '../../../text/sentence-memory.ts'
import { meaningOf } from '../../../text/synonyms.ts'
import { stem } from '../../../text/terms.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { alignmentOf } from '../../align.ts'
import { hasTerm, vocabularyOf } from '../../support.ts'
import { isPlain } from '../../wording/statements.ts'
import { agreeing, relationTo } from '../relation-to.ts'

/** Nouns for whatever is counted: people may be told as members, times as occasions. */
const generic = new Set('person people individual other time man woman member thing one way case item'.split(' '))

/** Their stems. */
export const genericStems = new Set([...generic].map(word => stem(word)))

/**
 * Whether a claim counts another thing than a sentence does: "165 witnesses" of "165 counts", "18 points and 10 rebounds" of
 * "18 points, 10 of which came in the first half". Told in other words, a thing may have another name, unless the sources
 * count things of this name.
 */
export function countsOther(
  claimed: Figure,
  stated: Figure,
  sentence: EvidenceSentence,
  claim: Reading,
  context: readonly EvidenceSentence[]
): boolean {
  if (claimed.kind !== 'count' || stated.kind !== 'count' || claimed.unit === null) return false
  if (claimed.unit === stated.unit || generic.has(claimed.unit)) return false
  const { unit } = stated
  if (unit !== null && countsBoth(claimed, stated, sentence) && areApart(claimed.unit, unit)) return true
  if (unit !== null && isPlain(claim) && speaksOfBoth(claimed.unit, unit, sentence, context)) return true
  // "Three tablets" is not of "two tablets, three times daily".
  if (unit === 'time' && countsOtherwise(claimed, sentence)) return true
  // "Children" has not the stem of "child".
  const vocabulary = vocabularyOf([sentence])
  const noun = stem(claimed.unit)
  if ([noun, ...otherFormsOf(noun)].some(form => hasTerm(vocabulary, form))) return false
  if (countsOtherNamed(claim, claimed, readEvidence(sentence), stated)) return true
  if (!/\d/.test(claimed.text)) return false
  if (stated.unit === null && countedBefore(stated, sentence)?.unit === claimed.unit) return false
  // "385 civilian deaths" of "385 civilians were killed"
  if (unit !== null && !claim.termSet.has(stem(unit)) && areApart(claimed.unit, unit)) return true
  return countedIn(context).has(claimed.unit) || alignmentOf(claim, readEvidence(sentence)) !== null
}

/** "16 Austrians" of "16 Germans": whatever else a text calls them, those counted by name are told by it. */
function countsOtherNamed(claim: Reading, claimed: Figure, source: Reading, stated: Figure): boolean {
  const [own, other] = [countedName(claim, claimed), countedName(source, stated)]
  return own !== null && other !== null && !own.some(word => other.some(theirs => isSameNameWord(word, theirs)))
}

/** The words of the name that alone stands behind a figure: "16 Austrians died". */
function countedName({ names, tokens }: Reading, { endCharIndex }: Figure): readonly string[] | null {
  const next = tokens.findIndex(({ startCharIndex }) => startCharIndex >= endCharIndex)
  const name = names.find(({ certain, startCharIndex }) => certain && startCharIndex === tokens[next]?.startCharIndex)
  const behind = name && tokens.find(({ startCharIndex }) => startCharIndex >= name.endCharIndex)
  return !name || (behind?.content && !behind.lower.endsWith('ed')) ? null : name.words
}

/** "14,000 loaves a day, and the new one 22,000": a number without a noun of its own counts what the one before it does. */
export function countedBefore(stated: Figure, sentence: EvidenceSentence): Figure | undefined {
  return figuresOf(sentence).findLast(
    ({ kind, unit, endCharIndex }) => kind === 'count' && unit !== null && endCharIndex <= stated.startCharIndex
  )
}

/** Whether two counted nouns are of different things, as far as words tell: people may be told as anybody. */
function areApart(claimed: string, stated: string): boolean {
  if (generic.has(stated) || (isForPeople(claimed) && isForPeople(stated))) return false
  return meaningOf(stem(claimed)) !== meaningOf(stem(stated))
}

/** Whether the source of what it counts speaks of the claimed thing in another sentence: "nine doctors" of "nine nurses. The doctors …" */
function speaksOfBoth(
  claimed: string,
  stated: string,
  sentence: EvidenceSentence,
  context: readonly EvidenceSentence[]
): boolean {
  const [own, other] = [stem(claimed), stem(stated)]
  if (areOfOneKind(own, other)) return false
  if (isGeneralNoun(own) || isGeneralNoun(other) || hasTerm(vocabularyOf([sentence]), own)) return false
  return context.some(each => each.source === sentence.source && readEvidence(each).termSet.has(own))
}

/** Between two things that are counted side by side: "60 cows and 20 goats", "12 small boats, 3". */
const beside = /^\s(?:[\p{L}-]+\s){0,2}[\p{L}-]+(?:,|,?\s(?:and|or|but|but only))\s(?:(?:only|just|about|some)\s)?$/u

const alikeIn = (sentence: EvidenceSentence, { unit }: Figure): Figure[] =>
  figuresOf(sentence).filter(other => other.kind === 'count' && other.unit === unit)

/** Whether a sentence has another number for what is claimed, and not this one. */
function countsOtherwise(claimed: Figure, sentence: EvidenceSentence): boolean {
  const alike = alikeIn(sentence, claimed)
  return alike.length > 0 && alike.every(other => agreeing[relationTo(claimed, other)] === 0)
}

/** Whether a sentence counts the claimed thing beside the other one, and otherwise. */
function countsBoth(claimed: Figure, stated: Figure, sentence: EvidenceSentence): boolean {
  if (!countsOtherwise(claimed, sentence)) return false
  return alikeIn(sentence, claimed).some(other => {
    const [one, next] = other.startCharIndex < stated.startCharIndex ? [other, stated] : [stated, other]
    return beside.test(sentence.text.slice(one.endCharIndex, next.startCharIndex))
  })
}

const rememberedCounted = createListMemory<ReadonlySet<string>>()

/** The nouns of everything that some sentences count. */
function countedIn(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  return rememberedCounted.of(sentences, readCounted)
}

function readCounted(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  const nouns = new Set<string>()
  for (const sentence of sentences)
    for (const { kind, unit } of figuresOf(sentence)) if (kind === 'count' && unit !== null) nouns.add(unit)
  return nouns
}
