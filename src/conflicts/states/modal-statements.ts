import { createCue } from '../../text/cues.ts'
import { type Frame, frameOf } from '../../text/frame.ts'
import { leavesOpen, openModals } from '../../text/modal-verbs.ts'
import { readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { nounPhraseAfter, nounPhraseBefore, stemsOf } from './event-phrase.ts'
import type { Modality, ModalStatement } from './modal-statement.ts'
import { deciding, negations, readUndecided } from './undecided.ts'

/** Most sentences have none of the words: they are not read further. */
const mayOpenModal = createCue(({ lower }) =>
  /^(?:will|shall|won|may|might|could|set|due|scheduled|slated|bound|consider|weigh|mull|explor|contemplat|ponder|discuss|decid|decis|final|agree|determin|under)|['’]ll$/.test(
    lower
  )
)
const remembered = createSentenceMemory<readonly ModalStatement[]>()
const none: readonly ModalStatement[] = []

const auxiliaries = new Set(['be', 'been', 'have', 'has', 'had', 'is', 'are', 'was', 'were', 'being', 'to'])
const certain = new Set(['will', 'shall', "'ll"])
const weighing = new Set('considering weighing mulling exploring contemplating pondering discussing'.split(' '))
const settled = new Set(['set', 'due', 'scheduled', 'slated', 'bound'])
const deliberations = new Set(['consideration', 'review', 'discussion'])
const conditions = new Set(['if', 'unless', 'otherwise'])
const isCondition = createFormMemory(({ lower }) => conditions.has(lower))
const openers = new Set(["won't", 'won’t', 'under', 'whether'])
const addressed = new Set(['you', 'we', 'i'])
/** What may stand between a modal and its verb. */
const filler = /ly$|^(?:also|soon|now|then|whether|if|a|an|the)$/
/** Of the other words of a sentence nothing is asked. */
const mayTellModality = createFormMemory(({ lower }) =>
  [certain, openModals, settled, weighing, openers].some(words => words.has(lower))
)

/** What a sentence says of events to come. Remembered for each sentence object. */
export function modalStatementsOf(sentence: EvidenceSentence): readonly ModalStatement[] {
  return remembered.of(sentence, readModalStatements)
}

function readModalStatements(sentence: EvidenceSentence): readonly ModalStatement[] {
  if (!mayOpenModal(readEvidence(sentence))) return none
  const frame = frameOf(sentence)
  const { tokens } = frame
  const statements: ModalStatement[] = []
  const isConditional = tokens.some(({ form }) => isCondition(form))
  const undecided = readUndecided(sentence, frame)
  if (undecided) statements.push(undecided)
  let openSegment = -1
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Word
    if (!mayTellModality(token.form)) continue
    const debated = readUnderConsideration(sentence, frame, index)
    if (debated) statements.push(debated)
    if (token.lower === 'whether') openSegment = token.segment
    const modality = modalityOf(token, tokens[index + 1]?.lower ?? '')
    // "You may use this", "If it is true, npm will not exit": what is allowed, and what would happen, is no event to come.
    if (!modality || addressed.has(tokens[index - 1]?.lower ?? '') || isConditional) continue
    const event = eventBehind(tokens, index)
    if (!event) continue
    statements.push({
      sentence,
      frame,
      // "It is not clear whether the order will be signed" leaves open what "will" would settle.
      modality: token.segment === openSegment ? 'may' : modality,
      verb: event.verb,
      object: stemsOf(event.object),
      startCharIndex: openingOf(tokens, index).startCharIndex,
      endCharIndex: event.endCharIndex
    })
  }
  return statements
}

/** How settled a word says what follows it is; null where it says nothing of that. */
function modalityOf(token: Word, next: string): Modality | null {
  const { lower } = token
  if (lower === "won't" || lower === 'won’t') return 'will not'
  if (certain.has(lower)) return next === 'not' || next === 'never' ? 'will not' : 'will'
  if (leavesOpen(token)) return 'may'
  if (settled.has(lower) && next === 'to') return 'will'
  return weighing.has(lower) ? 'may' : null
}

/** "The order is under review" */
function readUnderConsideration(sentence: EvidenceSentence, frame: Frame, index: number): ModalStatement | null {
  const { tokens } = frame
  const next = tokens[index + 1]
  if (tokens[index]?.lower !== 'under' || !next || !deliberations.has(next.lower)) return null
  const subject = nounPhraseAfter(tokens, 0, 0)
  if (subject.length === 0) return null
  return {
    sentence,
    frame,
    modality: 'may',
    verb: null,
    object: stemsOf(subject),
    startCharIndex: openingOf(tokens, index).startCharIndex,
    endCharIndex: next.endCharIndex
  }
}

interface Event {
  /** Null where only what it is done to is named: "is considering an order". */
  verb: string | null
  object: readonly Word[]
  /** Where the words end that tell it. */
  endCharIndex: number
}

/** The event that a word of modality is said of; null where none is named behind it. */
function eventBehind(tokens: readonly Word[], index: number): Event | null {
  const cue = tokens[index]
  let verbAt = index + 1
  let isPassive = false
  for (let skipped = tokens[verbAt]; skipped; skipped = tokens[++verbAt]) {
    const { lower } = skipped
    if (lower === 'be' || lower === 'been') isPassive = true
    if (!auxiliaries.has(lower) && !negations.has(lower) && !filler.test(lower)) break
  }
  const verb = tokens[verbAt]
  if (!cue || !verb || verb.segment !== cue.segment || deciding.test(verb.lower)) return null
  const isBare = weighing.has(cue.lower) && !/ing$/.test(verb.text)
  const object = isPassive
    ? nounPhraseBefore(tokens, index)
    : nounPhraseAfter(tokens, isBare ? verbAt : verbAt + 1, verb.segment)
  const last = isBare ? object.at(-1) : verb
  return last && object.length > 0 ? { verb: isBare ? null : verb.stem, object, endCharIndex: last.endCharIndex } : null
}

/** "is reportedly considering" begins at its auxiliary. */
function openingOf(tokens: readonly Word[], index: number): Word {
  const token = tokens[index] as Word
  const before = tokens.slice(Math.max(0, index - 2), index)
  return before.find(({ text }) => /^(?:is|are|was|were|been)$/i.test(text)) ?? token
}
