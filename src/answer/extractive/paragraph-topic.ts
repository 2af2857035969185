import { isStopWord, tokenize } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { capital } from './read-words.ts'

/** The most sentences back in its paragraph to which a sentence may lean. */
const mostBack = 6
/** In UTF-16 code units: names that open a sentence are shorter. */
const mostOpening = 80

/**
 * The name with which a sentence of the same paragraph opens, before the one right before this one: "MS Puffin is the
 * youngest. She was delivered in 2022. Charging takes 22 minutes." The nearest; empty where none opens with one.
 */
export function paragraphTopic({ previous }: EvidenceSentence): string {
  let before = previous?.previous
  for (let back = 0; before && back < mostBack; back++) {
    const name = openingName(before.text)
    if (name !== '') return name
    before = before.previous
  }
  return ''
}

/** The words with a capital that open a text, "the" apart, where there are two or more: one alone may open it only. */
function openingName(text: string): string {
  const opening = text.slice(0, mostOpening)
  const words: string[] = []
  let end = 0
  for (const [index, token] of tokenize(opening).entries()) {
    const isArticle = index === 0 && isStopWord(token.text.toLowerCase())
    if (!isArticle && (!capital.test(token.text) || !gap.test(opening.slice(end, token.startCharIndex)))) break
    if (!isArticle) words.push(token.text)
    end = token.endCharIndex
  }
  return words.length > 1 ? words.join(' ') : ''
}
const gap = /^[ *_"“]*$/u
