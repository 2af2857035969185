import type { Span } from '../blocks.ts'
import { createCue } from '../cues.ts'
import { createReadingMemory, type Reading } from '../reading.ts'
import { writeGapped } from './gapping.ts'
import { isNumeral } from './numerals.ts'
import { writeRespective } from './respectively.ts'

/** One of the statements that an elliptical sentence makes, with the words that it leaves out: "Bergen has 30 museums". */
export interface WrittenOut {
  text: string
  /** The stretches of the sentence that it is made of, in their order, with a space between every two. */
  stretches: readonly Span[]
}

const remembered = createReadingMemory<readonly WrittenOut[] | null>()
/** Nothing is left out but of what is told with numbers, or in rows. */
const mayLeaveOut = createCue(form => form.text === 'respectively' || isNumeral(form))

/**
 * What a sentence says of several things by one verb, each written out: "Oslo has 40 museums and Bergen 30", "tin and iron melt at 232 and 1,538
 * degrees, respectively". Null for all other sentences. Remembered for each reading; time is linear.
 */
export function writtenOut(reading: Reading): readonly WrittenOut[] | null {
  return mayLeaveOut(reading) ? remembered.of(reading, write) : null
}

function write(reading: Reading): readonly WrittenOut[] | null {
  const statements = writeRespective(reading) ?? writeGapped(reading)
  return statements?.map(stretches => joined(reading.text, stretches)) ?? null
}

function joined(text: string, stretches: readonly Span[]): WrittenOut {
  const trimmed = stretches.flatMap(stretch => trim(text, stretch))
  return { text: trimmed.map(each => text.slice(each.startCharIndex, each.endCharIndex)).join(' '), stretches: trimmed }
}

/** Without the spaces, commas and the like around it; none if nothing is left. */
function trim(text: string, { startCharIndex, endCharIndex }: Span): Span[] {
  let [start, end] = [startCharIndex, endCharIndex]
  while (start < end && isIdle(text.charCodeAt(start))) start++
  while (end > start && isIdle(text.charCodeAt(end - 1))) end--
  return start < end ? [{ startCharIndex: start, endCharIndex: end }] : []
}

const idle = new Set(Array.from(' ,;.\n\t', mark => mark.charCodeAt(0)))
const isIdle = (code: number): boolean => idle.has(code)

/** Where what stands at a stretch of a written-out statement stands in its sentence; of two stretches of it the first. */
export function inSentence({ stretches }: WrittenOut, { startCharIndex, endCharIndex }: Span): Span {
  let at = 0
  for (const { startCharIndex: from, endCharIndex: to } of stretches) {
    const offset = from - at
    at += to - from
    if (startCharIndex < at)
      return { startCharIndex: startCharIndex + offset, endCharIndex: Math.min(to, endCharIndex + offset) }
    at++
  }
  const end = stretches.at(-1)?.endCharIndex ?? 0
  return { startCharIndex: end, endCharIndex: end }
}
