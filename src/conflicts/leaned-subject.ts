import { readEvidence } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** Words that open a sentence on what the one before it is about: "It holds 1.3 litres", "Its length of 436 metres …" */
const pronouns = new Set('it they he she its their his her'.split(' '))
/** So many words name a subject: what is beyond them tells more of it. */
const longestSubject = 4

/** Nobody is spoken of as "it" for longer. */
const farthest = 16

const remembered = createSentenceMemory<readonly Word[]>()
const none: readonly Word[] = []

/** The content words of what the pronoun that opens a sentence mostly stands for: the subject of the last one that names its own. Empty where no pronoun opens it. */
export function leanedSubjectOf({ previous }: EvidenceSentence, opener: Word | undefined): readonly Word[] {
  if (!previous || !isPronoun(opener)) return none
  let named = previous
  for (let distance = 1; distance < farthest && named.previous && isPronoun(readEvidence(named).tokens[0]); distance++)
    named = named.previous
  return remembered.of(named, readSubject)
}

const isPronoun = (word: Word | undefined): boolean => word !== undefined && pronouns.has(word.lower)

function readSubject(sentence: EvidenceSentence): readonly Word[] {
  const { tokens, predicates } = readEvidence(sentence)
  return tokens
    .slice(0, predicates[0]?.at ?? tokens.length)
    .filter(({ segment, content }) => segment === 0 && content)
    .slice(0, longestSubject)
}
