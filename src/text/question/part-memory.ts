import { createMemories } from '../memory.ts'
import type { QuestionPart } from '../question.ts'
import { type Reading, readText } from '../reading.ts'

/** A memory of parts of questions of one reader; made once, where its module is loaded. */
export const createPartMemory = createMemories<QuestionPart>()

const remembered = createPartMemory<Reading>()

/** The text of a part of a question, read once for all stages of an answer: remembered for each part. */
export function readPart(part: QuestionPart): Reading {
  return remembered.of(part, readItsText)
}

const readItsText = ({ text }: QuestionPart): Reading => readText(text)
