import type { Token } from '../../text/terms.ts'
import { capital } from './read-words.ts'

/** A phrase in apposition to a name ("Fidelity, a firm with …,"), as token indices: of the name, of the phrase, its end (exclusive). */
export type Aside = readonly [number, number, number]

/** The phrases in apposition of a text. Only after a name: "In all, a survey found …" goes on with the sentence. */
export function asidesOf(text: string, tokens: readonly Token[]): Aside[] {
  const asides: Aside[] = []
  const isCutBefore = (index: number) => {
    const end = tokens[index - 1]?.endCharIndex ?? 0
    return text.slice(end, tokens[index]?.startCharIndex ?? end).includes(',')
  }
  for (let from = 1; from < tokens.length; from++) {
    const before = tokens[from - 1]?.text ?? ''
    if (!/^an?$/.test(tokens[from]?.text ?? '') || !capital.test(before) || months.test(before) || !isCutBefore(from))
      continue
    let of = from - 1
    while (of > 0 && capital.test(tokens[of - 1]?.text ?? '') && !isCutBefore(of)) of--
    let until = from + 1
    while (until < tokens.length && !isCutBefore(until)) until++
    asides.push([of, from, until])
  }
  return asides
}
const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
