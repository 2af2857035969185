import { overlap } from '../../text/overlap.ts'
import type { Word } from '../../text/words.ts'
import { createStatementMemory, type Statement } from '../figures/statement.ts'

/** What is read of a statement once for all questions. */
export interface View {
  /** What it measures: stems, the head last. */
  heads: readonly string[]
  /** How much its sentence and the head of its column tell near the figure. */
  told: number
  ownNames: readonly string[]
  /** The name nearest to the figure, and how near: 1 beside it, less the farther; none from seven words on. */
  nextName: string | undefined
  nextNameNearness: number
}

const rememberedViews = createStatementMemory<View>()

/** The view of a statement; remembered for each. */
export function viewOf(statement: Statement): View {
  return rememberedViews.of(statement, readView)
}

function readView(statement: Statement): View {
  const { frame, column, nearness, phrase, measured } = statement
  let told = 0
  for (const [term, near] of nearness) if (frame.own.has(term) || column.has(term)) told += near
  const { name, distance } = nearestName(statement)
  return {
    heads: [...measured, ...phrase],
    told,
    ownNames: [...statement.ownNames],
    nextName: name?.stem,
    nextNameNearness: 1 / (1 + 0.2 * distance)
  }
}

function nearestName({ frame: { tokens }, figure }: Statement): { name: Word | undefined; distance: number } {
  const at = tokens.findIndex(({ endCharIndex }) => endCharIndex > figure.startCharIndex)
  let name: Word | undefined
  let distance = farthestName + 1
  for (let index = Math.max(0, at - farthestName); index <= at + farthestName; index++) {
    const token = tokens[index]
    if (!token?.name || Math.abs(index - at) >= distance) continue
    if (overlap(token, figure)) continue
    name = token
    distance = Math.abs(index - at)
  }
  return { name, distance }
}
const farthestName = 6
