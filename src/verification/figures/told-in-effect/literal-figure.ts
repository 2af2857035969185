import { readFigures } from '../../../text/figures/read-figures.ts'
import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { unitNamed } from '../../../text/figures/units.ts'
import type { Reading } from '../../../text/reading.ts'
import { isStopWord } from '../../../text/terms.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { relationTo } from '../relation-to.ts'
import type { StatedFigure } from '../stated-figure.ts'

/**
 * A figure that stands in a cited sentence letter for letter, with the word before or after it, where the two are read
 * differently for what follows ("Big Brother 25 spoilers", "Big Brother 25 (BB25)").
 */
export function literalIn(figure: Figure, claim: Reading, cited: readonly EvidenceSentence[]): StatedFigure | null {
  const { startCharIndex: start, endCharIndex: end } = figure
  const before = claim.tokens.findLast(token => token.endCharIndex <= start)
  const after = claim.tokens.find(token => token.startCharIndex >= end)
  const stretches: [number, number][] = []
  // The name of a month or a day stands by itself: "June", "Sunday". "The 5" or "5 of" say nothing of the figure.
  if (figure.kind === 'date' && /^\p{L}/u.test(figure.text)) stretches.push([start, end])
  if (before && !isStopWord(before.text.toLowerCase())) stretches.push([before.startCharIndex, end])
  if (after && !isStopWord(after.text.toLowerCase())) stretches.push([start, after.endCharIndex])
  for (const [from, to] of stretches) {
    const words = claim.text.slice(from, to).toLowerCase()
    for (const sentence of cited) {
      const at = findWhole(sentence.text.toLowerCase(), words)
      if (at < 0) continue
      const startCharIndex = at + start - from
      const endCharIndex = startCharIndex + figure.text.length
      // Where the sentence was read to have a figure, its reading counts.
      if (figuresOf(sentence).some(other => startCharIndex < other.endCharIndex && endCharIndex > other.startCharIndex))
        continue
      const text = sentence.text.slice(startCharIndex, endCharIndex)
      return { sentence, figure: { ...figure, startCharIndex, endCharIndex, text } }
    }
  }
  return abbreviatedIn(figure, cited) ?? singleIn(figure, cited)
}

const numberAndUnit = /^([\d.,/ ]*\d)\s+(\p{Ll}{3,})$/u

/** "1 cup" of "1 c.", "2 tablespoons" of "2 tbl.": the number as written before an abbreviation of the unit. */
function abbreviatedIn(figure: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  const [, number, unit] = numberAndUnit.exec(figure.text) ?? []
  if (!number || !unit) return null
  for (const sentence of cited) {
    const at = findWhole(sentence.text, number)
    const word = at < 0 ? undefined : /^\s?(\p{Ll}{1,4})\b\.?/u.exec(sentence.text.slice(at + number.length))
    if (!word?.[1] || word[1].length >= unit.length || !unit.startsWith(word[1])) continue
    const endCharIndex = at + number.length + word[0].length
    return {
      sentence,
      figure: { ...figure, startCharIndex: at, endCharIndex, text: sentence.text.slice(at, endCharIndex) }
    }
  }
  return null
}

const oneOfUnit = /\b(?:a|an)\s(\p{L}{2,})/giu

/** "1,000 g" of "a kilo of carrots": one of a unit, by its article. */
function singleIn(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  if (claimed.kind !== 'measure') return null
  for (const sentence of cited)
    for (const match of sentence.text.matchAll(oneOfUnit)) {
      const [figure] = unitNamed(match[1] ?? '')?.base === claimed.unit ? readFigures(`1 ${match[1]}`) : []
      if (!figure || relationTo(claimed, figure) !== 'equal') continue
      const startCharIndex = match.index
      const [text] = match
      return { sentence, figure: { ...figure, text, startCharIndex, endCharIndex: startCharIndex + text.length } }
    }
  return null
}

const wordOrSign = /[\p{L}\p{N}%$€£¥]/u

/** Where `words` stand in `text`, not as a part of a longer word or number; -1 where nowhere. */
function findWhole(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const after = text.slice(at + words.length, at + words.length + 2)
    if (wordOrSign.test(text[at - 1] ?? ' ') || wordOrSign.test(after[0] ?? ' ') || /^[.,]\d/.test(after)) continue
    return at
  }
  return -1
}
