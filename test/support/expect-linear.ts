import { expect } from 'vitest'
import { processorMs } from './processor-time.ts'

export interface Growth<Text> {
  /** A text of the given number of characters (or other pieces). */
  write: (length: number) => Text
  read: (text: Text) => void
  /** Length of the short text; the long one is eight times as long. */
  short: number
  /** What is forgiven: compilation and collection of garbage that fall into the measurement. */
  forgivenMs: number
}

/** The most that twice the text may take (see D1): a quadratic step would take four times as long. */
const mostPerDoubling = 2.5
/** How often a long text is read where other work disturbs: once is enough if that was fast enough. */
const tries = 4

/** Fails where reading a text takes more than in step with its length. */
export function expectLinear<Text>({ write, read, short, forgivenMs }: Growth<Text>): void {
  const [few, many] = [write(short), write(8 * short)]
  read(few)
  const mostMs = mostPerDoubling ** 3 * processorMs(() => read(few), 3) + forgivenMs
  let leastMs = Number.POSITIVE_INFINITY
  for (let count = 0; count < tries && leastMs >= mostMs; count++)
    leastMs = Math.min(
      leastMs,
      processorMs(() => read(many))
    )
  expect(leastMs).toBeLessThan(mostMs)
}
