import { figureAt, type Scope } from '../../text/measure/sentence-scope.ts'
import type { Statement } from '../figures/statement.ts'
import { joined, ofOurs, type Telling } from './piece.ts'

const longestLabel = 6
const capital = /^\p{Lu}/u
const digit = /\d/
const plural = /[^s]s$/

/** "Refrigerant charge | 1.3 kg", "Stops: 14"; not a name that labels the row of a table. */
export function byLabel(scope: Scope, { figure, frame: { labelEnd } }: Statement): Telling | null {
  const until = scope.words.findIndex(({ endCharIndex }) => endCharIndex > labelEnd)
  const label = scope.words.slice(0, Math.max(until, 0))
  const end = label.findLastIndex(({ content }, at) => content && !figureAt(scope, at)) + 1
  const [first] = label
  if (!first || end === 0 || end > longestLabel) return null
  const isName = end > 1 ? label.slice(0, end).every(({ text }) => capital.test(text)) : digit.test(first.text)
  if (isName) return null
  const written = scope.text.slice(first.startCharIndex, label[end - 1]?.endCharIndex)
  const text =
    end > 1 && capital.test(label[1]?.text ?? '') ? written : written.slice(0, 1).toLowerCase() + written.slice(1)
  const headEnd = label.findIndex(({ content }) => !content)
  const head = label[headEnd < 0 ? end - 1 : Math.min(headEnd, end) - 1]
  const isCounted = figure.kind === 'count' && figure.unit === null && plural.test(head?.text ?? '')
  const piece = { text, words: label.slice(0, end) }
  return { told: isCounted ? joined([ofOurs('number of'), piece]) : piece, circumstances: [] }
}
