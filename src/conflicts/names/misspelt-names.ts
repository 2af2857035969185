import { frameOf } from '../../text/frame.ts'
import { groupBy } from '../../text/group-by.ts'
import type { Word } from '../../text/words.ts'
import type { FoundConflict, ReadingEvidence } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { conflictInWords, readingInWords, writtenIn } from '../in-words.ts'
import type { Sources } from '../sources.ts'
import { isMisspelt } from './spelling.ts'

/** A name of several words, where it stands. */
interface FullName extends ReadingEvidence {
  words: readonly Word[]
  /** Its words, folded, with a space between. */
  written: string
}

/**
 * Names that differ in one word by a letter or two ("Martin Feld", "Martin Field"), in different sources none of which
 * has both: one of them is written wrong. In a library they may be two people.
 */
export function findMisspeltNames(evidence: readonly EvidenceSentence[], sources: Sources): FoundConflict[] {
  if (sources.isLibrary()) return []
  const spellings = [...groupBy(evidence.flatMap(fullNamesOf), ({ written }) => written).values()]
  // Who writes a name wrong hardly gets its first letter wrong.
  const alike = groupBy(spellings, ([name]) => `${name?.words.length} ${name?.written[0]}`)
  return [...alike.values()].flatMap(names =>
    names.flatMap((one, index) =>
      names.slice(index + 1).flatMap(other => {
        const [here, there] = [one[0], other[0]]
        if (!here || !there || !areOneMisspelt(here, there) || shareSource(one, other)) return []
        return toConflict(here.written < there.written ? [one, other] : [other, one])
      })
    )
  )
}

/** Runs of at least two words that are written as names are. */
function fullNamesOf(sentence: EvidenceSentence): FullName[] {
  const names: FullName[] = []
  const { tokens } = frameOf(sentence)
  for (let from = 0; from < tokens.length; from++) {
    if (!tokens[from]?.name) continue
    let last = from
    while (tokens[last + 1]?.name && isNextWord(sentence.text, tokens[last], tokens[last + 1])) last++
    const words = last > from ? tokens.slice(from, last + 1) : []
    const [first, end] = [words[0], words.at(-1)]
    from = last
    if (!first || !end) continue
    const written = words.map(({ form }) => form.folded).join(' ')
    names.push({ sentence, startCharIndex: first.startCharIndex, endCharIndex: end.endCharIndex, words, written })
  }
  return names
}

/** Whether nothing but a space stands between two words. */
function isNextWord(text: string, one: Word | undefined, other: Word | undefined): boolean {
  const end = one?.endCharIndex ?? 0
  return other?.startCharIndex === end + 1 && text[end] === ' '
}

function areOneMisspelt({ words: one }: FullName, { words: other }: FullName): boolean {
  if (one.length !== other.length) return false
  let apart: readonly [Word, Word] | undefined
  for (const [index, word] of one.entries()) {
    const counterpart = other[index]
    if (!counterpart || counterpart.form.folded === word.form.folded) continue
    if (apart) return false
    apart = [word, counterpart]
  }
  // "Scholarship" and "Scholarships" are two forms of one word.
  return (
    apart !== undefined && apart[0].stem !== apart[1].stem && isMisspelt(apart[0].form.folded, apart[1].form.folded)
  )
}

function shareSource(ones: readonly FullName[], others: readonly FullName[]): boolean {
  const sources = new Set(ones.map(({ sentence }) => sentence.source))
  return others.some(({ sentence }) => sources.has(sentence.source))
}

function toConflict(spellings: readonly (readonly FullName[])[]): FoundConflict {
  const readings = spellings.map(mentions => readingInWords(mentions, mentions[0] ? writtenIn(mentions[0]) : ''))
  return conflictInWords('name', `how ${readings[0]?.text} is spelt`, readings)
}
