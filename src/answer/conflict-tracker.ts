import type { FoundConflict, Reading, ReadingEvidence } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { StatedFigure } from '../verification/figures/stated-figure.ts'
import type { PassedSentence } from './check-sentence.ts'
import type { CitedSentence } from './cited-sentences.ts'
import { readMarkers } from './markers.ts'

/**
 * Sees to it that no half of a conflict is shown. It is told each sentence that is shown and gives the sentences that
 * Footnote has to add. What it adds waits for one sentence of the model: a model that reports the other readings
 * itself is left as it is, any other is followed by them at once.
 */
export interface ConflictTracker {
  /** What must be shown first, because the next sentence (null: one that is withheld) does not go on with it. */
  before(next: PassedSentence | null): PassedSentence[]
  /** Notes that a sentence is shown. */
  shown(sentence: PassedSentence): void
  /** Notes that the answer had its say on the question, whether or not it was shown: its conflicts are told whole. */
  open(conflict: FoundConflict): void
  /** What is still missing at the end. */
  rest(): PassedSentence[]
  /** The conflicts that the answer used, in the order of use. */
  readonly used: readonly FoundConflict[]
}

interface State {
  conflict: FoundConflict
  missing: Set<Reading>
  isOpen: boolean
}

/** The most sentences cited for one reading; the others are in the conflict itself. */
const citationsForReading = 3

/** A tracker for one answer, of the conflicts that it may not tell by half. */
export function createConflictTracker(conflicts: readonly FoundConflict[]): ConflictTracker {
  const states = conflicts.map((conflict): State => ({ conflict, missing: new Set(conflict.readings), isOpen: false }))
  const used: FoundConflict[] = []
  function open(state: State): void {
    if (state.isOpen) return
    state.isOpen = true
    used.push(state.conflict)
  }
  function complete(which: readonly State[]): PassedSentence[] {
    return which.flatMap(state => {
      const added = tellReadings(state.conflict, [...state.missing])
      state.missing.clear()
      return added
    })
  }
  const unfinished = () => states.filter(state => state.isOpen && state.missing.size > 0)
  return {
    used,
    before(next) {
      return complete(
        unfinished().filter(state => next === null || ![...state.missing].some(reading => tells(next, reading)))
      )
    },
    shown(sentence) {
      for (const state of states) {
        if (state.isOpen && state.missing.size === 0) continue
        for (const reading of state.conflict.readings) {
          if (!tells(sentence, reading)) continue
          open(state)
          state.missing.delete(reading)
        }
      }
    },
    open(conflict) {
      const state = states.find(candidate => candidate.conflict === conflict)
      if (state) open(state)
    },
    rest() {
      return complete(unfinished())
    }
  }
}

/** True where the sentence states the reading: by the very figure of its evidence, or by citing the words that hold it. */
function tells({ cited, checked: { figures } }: PassedSentence, reading: Reading): boolean {
  for (const evidence of reading.evidence) {
    if (evidence.figure === undefined) {
      const source = evidence.sentence
      if (cited.some(({ sentence }) => sentence === source)) return true
    } else {
      for (const figure of figures) for (const stated of figure.evidence) if (isOf(stated, evidence)) return true
    }
  }
  return false
}

const isOf = ({ sentence, figure }: StatedFigure, evidence: ReadingEvidence) =>
  figure.startCharIndex < evidence.endCharIndex &&
  evidence.startCharIndex < figure.endCharIndex &&
  sentence === evidence.sentence

/** Our own sentences for the readings that the answer left out: figures in one sentence, states of affairs as quotes. */
function tellReadings(conflict: FoundConflict, missing: readonly Reading[]): PassedSentence[] {
  if (missing.some(({ evidence }) => evidence[0]?.figure === undefined)) return missing.flatMap(quoteReading)
  // With a colon any subject reads well: "Size of the market: …", "When the order is signed: …".
  const all = missing.length === conflict.readings.length
  const subject = conflict.subject.charAt(0).toUpperCase() + conflict.subject.slice(1)
  let text = `${subject}: the sources ${all ? 'disagree and' : 'also'} give `
  const cited: CitedSentence[] = []
  const figures: PassedSentence['checked']['figures'][number][] = []
  for (const [index, reading] of missing.entries()) {
    if (index > 0) text += index === missing.length - 1 ? ' and ' : ', '
    const start = text.length
    text += reading.text
    const evidence = reading.evidence.slice(0, citationsForReading)
    for (const { sentence } of evidence) cited.push({ sentence, charIndex: text.length, attributedBy: 'footnote' })
    const stated = evidence.flatMap(({ sentence, figure }) => (figure ? [{ sentence, figure }] : []))
    const figure = stated[0]?.figure
    if (figure) {
      figures.push({
        figure: { ...figure, text: reading.text, startCharIndex: start, endCharIndex: text.length },
        verdict: 'stated',
        evidence: stated
      })
    }
  }
  return [{ type: 'passed', text: `${text}.`, cited, checked: { verdict: 'supported', issues: [], figures } }]
}

function quoteReading(reading: Reading): PassedSentence[] {
  const sentence: EvidenceSentence | undefined = reading.evidence[0]?.sentence
  if (!sentence) return []
  // A source's own "[3]" must not pass for a number of ours.
  const { text } = readMarkers(sentence.text.replace(/\s+/gu, ' '), () => undefined)
  const cited: CitedSentence[] = [{ sentence, charIndex: text.length, attributedBy: 'footnote' }]
  return [{ type: 'passed', text, cited, checked: { verdict: 'supported', issues: [], figures: [] } }]
}
