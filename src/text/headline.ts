import type { Figure } from '../types/figure.ts'
import { createBoundedMemory } from './bounded-memory.ts'
import { detach } from './detach.ts'
import { type Numbers, noNumbers, readNumbers } from './numbers.ts'
import { type Reading, readText } from './reading.ts'
import type { Word } from './words.ts'

const digit = /\d/

/** A heading or title, read once for all the sentences below it. */
export interface Headline {
  reading: Reading
  tokens: readonly Word[]
  /** Stems of its words that are names. */
  names: readonly string[]
  numbers: Numbers
  dates: readonly Figure[]
}
const nothing: Headline = { reading: readText(''), tokens: [], names: [], numbers: noNumbers, dates: [] }
/** Those of the documents that are being read. */
const headlines = createBoundedMemory<string, Headline>(512)

/** Reads a heading, a title or the head of a column. */
export function headlineOf(heading: string | undefined): Headline {
  if (!heading) return nothing
  const known = headlines.get(heading)
  if (known) return known
  const reading = readText(detach(heading))
  const { text, tokens } = reading
  const headline = {
    reading,
    tokens,
    // A heading's first word is written like a name whatever it is.
    names: tokens
      .filter((token, index) => token.name && (token.startCharIndex > 0 || tokens[index + 1]?.name))
      .map(token => token.stem),
    numbers: digit.test(text) ? readNumbers(reading, true) : noNumbers,
    dates: digit.test(text) ? reading.figures.filter(figure => figure.kind === 'date') : []
  }
  headlines.set(text, headline)
  return headline
}
