import { frameOf } from '../../text/frame.ts'
import { groupBy } from '../../text/group-by.ts'
import type { Word } from '../../text/words.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { areOfLibrary } from '../source-words.ts'
import { isMisspelt } from './spelling.ts'

/** A name of several words, where it stands. */
interface FullName {
  sentence: EvidenceSentence
  words: readonly Word[]
  /** Its words, folded, with a space between. */
  written: string
}

/**
 * Names that differ in one word by a letter or two ("Martin Feld", "Martin Field"), in different sources none of which
 * has both: one of them is written wrong. In a library they may be two people.
 */
export function findMisspeltNames(evidence: readonly EvidenceSentence[]): FoundConflict[] {
  if (areOfLibrary(evidence)) return []
  const mentions = groupBy(evidence.flatMap(fullNamesOf), ({ written }) => written)
  const spellings = [...mentions.values()]
  return spellings.flatMap((one, index) =>
    spellings.slice(index + 1).flatMap(other => {
      const [here, there] = [one[0], other[0]]
      if (!here || !there || !areOneMisspelt(here, there) || shareSource(one, other)) return []
      return toConflict([one, other].sort(([a], [b]) => ((a?.written ?? '') < (b?.written ?? '') ? -1 : 1)))
    })
  )
}

/** Runs of at least two words that are written as names are. */
function fullNamesOf(sentence: EvidenceSentence): FullName[] {
  const names: FullName[] = []
  let run: Word[] = []
  const close = () => {
    if (run.length > 1) names.push({ sentence, words: run, written: run.map(({ form }) => form.folded).join(' ') })
    run = []
  }
  for (const token of frameOf(sentence).tokens) {
    const before = run.at(-1)
    if (before && (!token.name || sentence.text.slice(before.endCharIndex, token.startCharIndex) !== ' ')) close()
    if (token.name) run.push(token)
  }
  close()
  return names
}

function areOneMisspelt({ words: one }: FullName, { words: other }: FullName): boolean {
  if (one.length !== other.length) return false
  const apart = one.flatMap((word, index) => {
    const counterpart = other[index]
    return counterpart && counterpart.form.folded !== word.form.folded ? [[word, counterpart] as const] : []
  })
  const [only] = apart
  // "Scholarship" and "Scholarships" are two forms of one word.
  return (
    apart.length === 1 &&
    only !== undefined &&
    only[0].stem !== only[1].stem &&
    isMisspelt(only[0].form.folded, only[1].form.folded)
  )
}

function shareSource(ones: readonly FullName[], others: readonly FullName[]): boolean {
  const sources = new Set(ones.map(({ sentence }) => sentence.source))
  return others.some(({ sentence }) => sources.has(sentence.source))
}

function toConflict(spellings: readonly (readonly FullName[])[]): FoundConflict {
  const spanOf = ({ words }: FullName) => ({
    startCharIndex: words[0]?.startCharIndex ?? 0,
    endCharIndex: words.at(-1)?.endCharIndex ?? 0
  })
  const readings = spellings.map(mentions => {
    const [first] = mentions
    const { startCharIndex, endCharIndex } = first ? spanOf(first) : { startCharIndex: 0, endCharIndex: 0 }
    const text = first?.sentence.text.slice(startCharIndex, endCharIndex) ?? ''
    return {
      text,
      value: text,
      asOf: null,
      evidence: mentions.map(mention => ({ sentence: mention.sentence, ...spanOf(mention) }))
    }
  })
  return {
    subject: `how ${readings[0]?.text} is spelt`,
    kind: 'name',
    unit: null,
    readings,
    explanation: 'Nothing in the texts explains the difference.'
  }
}
