import type { Word } from '../../text/words.ts'

/** A longer noun phrase names more than the event. */
const objectLength = 4

/** The noun phrase that begins at or after a token: "an executive order permitting …" gives executive, order. */
export function nounPhraseAfter(tokens: readonly Word[], from: number, segment: number): Word[] {
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
export function nounPhraseBefore(tokens: readonly Word[], until: number): Word[] {
  const phrase: Word[] = []
  const segment = tokens[until]?.segment
  for (let index = until - 1; index >= 0 && phrase.length < objectLength; index--) {
    const token = tokens[index]
    if (!token?.content || token.segment !== segment) break
    phrase.unshift(token)
  }
  return phrase
}

/** The stems of a phrase, the head last. */
export const stemsOf = (tokens: readonly Word[]) => tokens.map(token => token.stem)
