import type { EvidenceLine } from '../prompt-evidence.ts'
import type { EvalCase } from '../suite.ts'
import type { FoundReading, Reply, Situation } from './behavior.ts'

/** A sentence before it is closed by its markers. */
export interface Draft {
  text: string
  markers: string
  isTrue: boolean | null
}

/** The markers of the first lines, one behind the other. */
export const mark = (lines: readonly EvidenceLine[], most = 1) =>
  lines
    .slice(0, most)
    .map(({ place }) => `[${place}]`)
    .join('')

/** "The fund holds $3 million [2.1]." */
function close({ text, markers }: Draft): string {
  const stop = /[.!?…]["”’)]*$/u.exec(text)?.index ?? text.length
  return markers === '' ? text : `${text.slice(0, stop)} ${markers}${text.slice(stop) || '.'}`
}

/** What a model writes of some drafts, in a layout of its own. */
export function reply(
  drafts: readonly Draft[],
  layout: (sentences: string[]) => string = lines => lines.join(' ')
): Reply {
  return {
    text: layout(drafts.map(close)),
    ending: 'stop',
    sentences: drafts.map(({ text, isTrue }) => ({ text, isTrue }))
  }
}

/** What the prompt asks of a model that finds nothing. */
export function notFound({ evalCase }: Situation): Reply {
  return { text: `NOT FOUND: ${evalCase.question}`, ending: 'stop', sentences: [] }
}

/** Whether the documents answer. */
export const hasGold = ({ facts }: EvalCase) => facts.length > 0
/** Whether they disagree on what is asked. */
export const isConflict = ({ facts }: EvalCase) => facts.some(({ readings }) => readings.length > 1)
/** The reading in the words of the first line that says so. */
export const quoteOf = ({ lines }: FoundReading): Draft[] =>
  lines.slice(0, 1).map(line => ({ text: line.text, markers: mark([line]), isTrue: true }))
/** The reading in other words, where the case gives them. */
export const statementOf = (found: FoundReading): Draft[] =>
  found.reading.statement === undefined
    ? quoteOf(found)
    : [{ text: found.reading.statement, markers: mark(found.lines, 2), isTrue: true }]
/** Where a model that makes something up would hang it: on what fits best. */
export const nearestMarker = ({ readings, evidence }: Situation) =>
  mark(readings[0]?.lines ?? evidence) || mark(evidence)

/** Writes drafts where the prompt holds an answer; says that it does not elsewhere. */
export function fromReadings(draft: (found: FoundReading, situation: Situation, index: number) => readonly Draft[]) {
  return (situation: Situation): Reply => {
    const drafts = situation.readings.flatMap((found, index) => draft(found, situation, index))
    return drafts.length > 0 ? reply(drafts) : notFound(situation)
  }
}
