import { createCue } from '../../text/cues.ts'
import { type Frame, frameOf } from '../../text/frame.ts'
import { leavesOpen, openModals } from '../../text/modal-verbs.ts'
import { readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'

/** How settled a text says an event is. `planned` contradicts neither of the others. */
export type Modality = 'will' | 'planned' | 'may' | 'will not'

/** What a sentence says of an event that is to come: "will sign an executive order". */
export interface ModalStatement {
  sentence: EvidenceSentence
  frame: Frame
  modality: Modality
  /** Stem of the verb ("sign"); null where only its object is named ("is considering an order"). */
  verb: string | null
  /** Stems of what it is done to, the head last; for a passive verb, of its subject. Empty where the event is not named. */
  object: readonly string[]
  /** Span of the telling words in the sentence: "is considering signing". */
  startCharIndex: number
  endCharIndex: number
}

/** Most sentences have none of the words: they are not read further. */
const mayBeModal =
  /\b(?:will|shall|won['’]t|may|might|could|set to|due to|scheduled to|slated to|bound to|plan(?:s|ning)? to|intends? to|prepar(?:es|ing) to|aims to|wants to|hopes to|consider|weigh|mull|explor|contemplat|ponder|discuss|decid|decis|final|agree|determin|under (?:consideration|review|discussion))|['’]ll\b/i
/** … of which most sentences have not even the first. */
const mayOpenModal = createCue(({ lower }) =>
  /^(?:will|shall|won|may|might|could|set|due|scheduled|slated|bound|plan|intend|prepar|aim|want|hope|consider|weigh|mull|explor|contemplat|ponder|discuss|decid|decis|final|agree|determin|under)|['’]ll$/.test(
    lower
  )
)
const remembered = createSentenceMemory<readonly ModalStatement[]>()
const none: readonly ModalStatement[] = []
const objectLength = 4

const auxiliaries = new Set(['be', 'been', 'have', 'has', 'had', 'is', 'are', 'was', 'were', 'being', 'to'])
const certain = new Set(['will', 'shall', "'ll"])
const weighing = new Set('considering weighing mulling exploring contemplating pondering discussing'.split(' '))
const planning = new Set('plans planning plan intends intend preparing prepares aims wants hopes'.split(' '))
const settled = new Set(['set', 'due', 'scheduled', 'slated', 'bound'])
const negations = new Set(['not', 'never', 'no', 'nothing', 'without', 'yet'])
const deliberations = new Set(['consideration', 'review', 'discussion'])
const conditions = new Set(['if', 'unless', 'otherwise'])
const isCondition = createFormMemory(({ lower }) => conditions.has(lower))
const openers = new Set(["won't", 'won’t', 'under', 'whether'])
const addressed = new Set(['you', 'we', 'i'])
/** A verb that can stand between "to decide" and what is decided. */
export const deciding = /^(?:decid|decis|finali[sz]|final$|agree|determin)/
const isDeciding = createFormMemory(({ lower }) => deciding.test(lower))
/** Of the other words of a sentence nothing is asked. */
const mayTellModality = createFormMemory(({ lower }) =>
  [certain, openModals, settled, planning, weighing, openers].some(words => words.has(lower))
)

/** What a sentence says of events to come. Remembered for each sentence object. */
export function modalStatementsOf(sentence: EvidenceSentence): readonly ModalStatement[] {
  const known = remembered.get(sentence)
  if (known) return known
  const isModal = mayOpenModal(readEvidence(sentence)) && mayBeModal.test(sentence.text)
  const statements = isModal ? readModalStatements(sentence) : none
  remembered.set(sentence, statements)
  return statements
}

function readModalStatements(sentence: EvidenceSentence): ModalStatement[] {
  const frame = frameOf(sentence)
  const { tokens } = frame
  const statements: ModalStatement[] = []
  const isConditional = tokens.some(({ form }) => isCondition(form))
  const undecided = readUndecided(sentence, frame)
  if (undecided) statements.push(undecided)
  let openSegment = -1
  for (const [index, token] of tokens.entries()) {
    if (!mayTellModality(token.form)) continue
    const word = token.lower
    const next = tokens[index + 1]?.lower ?? ''
    let modality: Modality | null = null
    let verbAt = index + 1
    if (word === "won't" || word === 'won’t') modality = 'will not'
    else if (certain.has(word)) modality = next === 'not' || next === 'never' ? 'will not' : 'will'
    else if (leavesOpen(token)) modality = 'may'
    else if (settled.has(word) && next === 'to') modality = 'will'
    else if (planning.has(word) && next === 'to') modality = 'planned'
    else if (weighing.has(word)) modality = 'may'
    if (word === 'under' && deliberations.has(next)) {
      const subject = nounPhraseAfter(tokens, 0, 0)
      if (subject.length > 0)
        statements.push({
          sentence,
          frame,
          modality: 'may',
          verb: null,
          object: stemsOf(subject),
          startCharIndex: openingOf(tokens, index).startCharIndex,
          endCharIndex: (tokens[index + 1] ?? token).endCharIndex
        })
    }
    if (word === 'whether') openSegment = token.segment
    if (!modality) continue
    // "It is not clear whether the order will be signed" leaves open what "will" would settle.
    if (token.segment === openSegment) modality = 'may'
    // "You may use this", "If it is true, npm will not exit": what is allowed, and what would happen, is no event to come.
    if (addressed.has(tokens[index - 1]?.lower ?? '') || isConditional) continue
    let passive = false
    for (let skipped = tokens[verbAt]; skipped; skipped = tokens[++verbAt]) {
      const filler = skipped.lower
      if (filler === 'be' || filler === 'been') passive = true
      if (
        !auxiliaries.has(filler) &&
        !negations.has(filler) &&
        !/ly$|^(?:also|soon|now|then|whether|if|a|an|the)$/.test(filler)
      )
        break
    }
    const verb = tokens[verbAt]
    if (!verb || verb.segment !== token.segment || deciding.test(verb.lower)) continue
    const bare = weighing.has(word) && !/ing$/.test(verb.text)
    const phrase = passive
      ? nounPhraseBefore(tokens, index)
      : nounPhraseAfter(tokens, bare ? verbAt : verbAt + 1, verb.segment)
    if (phrase.length === 0) continue
    statements.push({
      sentence,
      frame,
      modality,
      verb: bare ? null : verb.stem,
      object: stemsOf(phrase),
      startCharIndex: openingOf(tokens, index).startCharIndex,
      endCharIndex: (bare ? (phrase.at(-1) ?? verb) : verb).endCharIndex
    })
  }
  return statements
}

/** "is reportedly considering" begins at its auxiliary. */
function openingOf(tokens: readonly Word[], index: number): Word {
  const token = tokens[index] as Word
  const before = tokens.slice(Math.max(0, index - 2), index)
  return before.find(({ text }) => /^(?:is|are|was|were|been)$/i.test(text)) ?? token
}

/** "has not decided whether to sign", "no final decision has been made": of the event it names, or of none that it names. */
function readUndecided(sentence: EvidenceSentence, frame: Frame): ModalStatement | null {
  const { tokens } = frame
  for (const [index, token] of tokens.entries()) {
    if (!isDeciding(token.form)) continue
    const from = Math.max(0, index - 4)
    const negation = tokens.slice(from, index + 1).findIndex(other => negations.has(other.lower))
    if (negation < 0) continue
    const start = tokens[from + negation] ?? token
    if (start.segment !== token.segment && start.segment !== token.segment - 1) continue
    const named = namedEvent(tokens, index) ?? { verb: null, object: [] }
    return {
      sentence,
      frame,
      modality: 'may',
      ...named,
      startCharIndex: start.startCharIndex,
      endCharIndex: token.endCharIndex
    }
  }
  return null
}

function namedEvent(tokens: readonly Word[], index: number): Pick<ModalStatement, 'verb' | 'object'> | null {
  for (let at = index + 1; at < Math.min(tokens.length, index + 5); at++)
    if (/^(?:whether|to|if|on)$/i.test(tokens[at]?.text ?? '')) {
      // "whether bicycles will be allowed" is a clause of its own.
      if (/^(?:whether|if)$/i.test(tokens[at]?.text ?? '') && !/^(?:to|it)$/i.test(tokens[at + 1]?.text ?? ''))
        return null
      let verbAt = at + 1
      while (/^(?:to|it|will|should|would|the|a|an)$/i.test(tokens[verbAt]?.text ?? '')) verbAt++
      const verb = tokens[verbAt]
      if (!verb) return null
      const object = stemsOf(nounPhraseAfter(tokens, verbAt + 1, verb.segment))
      return object.length > 0 ? { verb: verb.stem, object } : null
    }
  return null
}

/** The noun phrase that begins at or after a token: "an executive order permitting …" gives executive, order. */
function nounPhraseAfter(tokens: readonly Word[], from: number, segment: number): Word[] {
  const phrase: Word[] = []
  for (let index = from; index < tokens.length && phrase.length < objectLength; index++) {
    const token = tokens[index]
    if (!token || token.segment !== segment) break
    if (phrase.length > 0 && (!token.content || /^\p{Ll}+ing$/u.test(token.text))) break
    if (token.content) phrase.push(token)
  }
  return phrase
}

/** The noun phrase that ends before a token: "this order could be …" gives order. */
function nounPhraseBefore(tokens: readonly Word[], until: number): Word[] {
  const phrase: Word[] = []
  const segment = tokens[until]?.segment
  for (let index = until - 1; index >= 0 && phrase.length < objectLength; index--) {
    const token = tokens[index]
    if (!token?.content || token.segment !== segment) break
    phrase.unshift(token)
  }
  return phrase
}

const stemsOf = (tokens: readonly Word[]) => tokens.map(token => token.stem)
