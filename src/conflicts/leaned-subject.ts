import { readEvidence } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** Words that open a sentence on what the one before it is about: "It holds 1.3 litres", "Its length of 436 metres …" */
const pronouns = new Set('it they he she its their his her'.split(' '))
/** So many words name a subject: what is beyond them tells more of it. */
const longestSubject = 4

/** They follow a subject, whatever verb or adjective is behind them. */
const finite = new Set('is are was were has have had will can may must'.split(' '))

/** Nobody is spoken of as "it" for longer. */
const farthest = 16

const remembered = createSentenceMemory<readonly Word[]>()
const none: readonly Word[] = []

/** They open what stands before the subject: "Since January it has been run by …", "With 62 metres she is …" */
const leadingIn = new Set(
  'in on at since from for with by after before until till during under over as now then today there here'.split(' ')
)
const asSubject = new Set('it they he she'.split(' '))
/** So many words stand before the subject at the most. */
const longestLead = 6

/** The word that opens a sentence, or behind what leads it in the pronoun that is its subject. */
export function openerOf(tokens: readonly Word[]): Word | undefined {
  const [first] = tokens
  if (!first || !leadingIn.has(first.lower)) return first
  return tokens.slice(1, longestLead + 1).find(({ lower }) => asSubject.has(lower)) ?? first
}

/** The content words of what the pronoun that opens a sentence mostly stands for: the subject of the last one that names its own. Empty where no pronoun opens it. */
export function leanedSubjectOf({ previous }: EvidenceSentence, opener: Word | undefined): readonly Word[] {
  if (!previous || !isPronoun(opener)) return none
  let named = previous
  for (
    let distance = 1;
    distance < farthest && named.previous && isPronoun(openerOf(readEvidence(named).tokens));
    distance++
  )
    named = named.previous
  return remembered.of(named, readSubject)
}

const isPronoun = (word: Word | undefined): boolean => word !== undefined && pronouns.has(word.lower)

function readSubject(sentence: EvidenceSentence): readonly Word[] {
  const { tokens, predicates } = readEvidence(sentence)
  const verb = tokens.findIndex(({ lower }, at) => at > 0 && (finite.has(lower) || at === predicates[0]?.at))
  return tokens
    .slice(0, verb < 0 ? tokens.length : verb)
    .filter(({ segment, content }) => segment === 0 && content)
    .slice(0, longestSubject)
}
