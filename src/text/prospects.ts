import { type ClauseWord, gerund, governedVerb } from './clause-words.ts'
import { leavesOpen, openModals } from './modal-verbs.ts'
import { isStopWord, stem } from './terms.ts'
import type { WordForm } from './word-form.ts'

/** What a clause says is to come. */
export interface Prospect {
  modality: 'planned' | 'possible'
  cue: string
  /** Stem of the verb that the cue governs. */
  verb: string
}

const futureModals = new Set(['will', 'shall', 'would'])
/** Verbs that put what follows "to" (or "-ing") into the future, by stem. */
const planning = new Set(
  'plan intend expect propose prepare aim promise schedule consider seek hope want threaten vow pledge urge set about go poised slate weigh anticipate ready look bid'
    .split(' ')
    .map(word => stem(word))
)

/** "Is to sign", "has yet to sign", "is in talks to buy", "still have to approve": what is done later, if at all. */
const arranging = new Set(['is', 'are', 'yet', 'talks', 'have', 'has', 'due'])

/** Whether a word can put what follows it into the future: of most words nothing else is asked. */
export function mayOpenProspect({ plain, stemmed }: WordForm): boolean {
  return isFuture(plain) || openModals.has(plain) || planning.has(stemmed) || arranging.has(plain)
}

const isFuture = (lower: string): boolean => futureModals.has(lower) || lower.endsWith("'ll")

/** What a word puts into the future: the verb that it governs, and the verbs that hang on that one. */
export function prospectsAt(words: readonly ClauseWord[], index: number): Prospect[] {
  const prospect = prospectAt(words, index)
  return prospect ? [prospect, ...furtherVerbs(words, index, prospect)] : []
}

function prospectAt(words: readonly ClauseWord[], index: number): Prospect | null {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return null
  const isOpen = leavesOpen(word)
  if (isOpen || isFuture(word.lower)) {
    const verb = governedVerb(words, index + 1)
    return verb ? { modality: isOpen ? 'possible' : 'planned', cue: word.text, verb: verb.term } : null
  }
  // "Is to sign" is an arrangement for the future.
  const isArranged = arranging.has(word.lower) && next?.lower === 'to'
  if ((!planning.has(word.term) && !isArranged) || !next) return null
  if (next.lower === 'to') {
    const verb = governedVerb(words, index + 2)
    return verb ? { modality: 'planned', cue: word.text, verb: verb.term } : null
  }
  return gerund.test(next.lower) ? { modality: 'planned', cue: word.text, verb: next.term } : null
}

/** Verbs (by stem) that leave it to their object to do what follows: "would let funds invest". */
const permissions = new Set(['let', 'allow', 'permit', 'enabl', 'authoriz', 'authoris'])

/** What hangs on a prospect is one too: "will be told to find", "would let funds invest". */
function furtherVerbs(words: readonly ClauseWord[], index: number, { modality, cue, verb }: Prospect): Prospect[] {
  const at = words.findIndex((word, place) => place > index && word.term === verb)
  const isPermission = permissions.has(verb)
  return words
    .slice(at + 1)
    .filter(({ lower }, place) => !isStopWord(lower) && (isPermission || words[at + place]?.lower === 'to'))
    .map(({ term }) => ({ modality, cue, verb: term }))
}
