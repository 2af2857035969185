import { figuresOf } from '../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { Issue } from '../types/issue.ts'
import type { CheckedClaim, CheckedFigure } from '../verification/checked-claim.ts'

/*
 * Figures that could stand for what is cited if anybody wrote them, but that an answer has no reason to write: it was
 * told to give each figure as its source does.
 */

/** A figure that no cited sentence writes as the answer does. */
export function strangeFigures(
  text: string,
  { figures }: CheckedClaim,
  sentences: readonly EvidenceSentence[]
): Issue[] {
  const cited = sentences.map(sentence => sentence.text)
  // What is quoted word for word writes each figure as its source does.
  if (cited.some(sentence => sentence.includes(text))) return []
  const strange = [
    ...figures.filter(checked => hasStrangeEnd(checked) || isSecondOfOne(checked, figures)).map(({ figure }) => figure),
    ...unitsAlone(text, figures, sentences),
    ...raisedDigits(text).filter(raised => !cited.some(sentence => sentence.includes(raised.text)))
  ]
  return strange.map(figure => ({
    code: 'figure_mismatch' as const,
    message: `No cited sentence states "${figure.text}".`,
    claimed: figure.text,
    found: figures.find(checked => checked.figure === figure)?.evidence[0]?.figure.text ?? null
  }))
}

const isRange = ({ kind, low, high }: Figure) => kind !== 'date' && low < high

/** "5 to 50%" of 5%: a range holds the stated value, and an end that nobody stated. */
function hasStrangeEnd({ figure, verdict, evidence }: CheckedFigure): boolean {
  return verdict === 'bounded' && isRange(figure) && !evidence.some(stated => isRange(stated.figure))
}

/** "2.3 million, up from 2 million": what is stated once, and told already, is no other value of another time. */
function isSecondOfOne(checked: CheckedFigure, all: readonly CheckedFigure[]): boolean {
  if (checked.verdict !== 'rounded' && checked.verdict !== 'bounded') return false
  return all.some(
    other =>
      other !== checked &&
      other.verdict === 'stated' &&
      checked.evidence.length > 0 &&
      checked.evidence.every(stated => other.evidence.some(({ figure }) => figure === stated.figure))
  )
}

/**
 * "Cent quarante metres", "several metres" of "140 metres": a measure whose unit is told without the number that the
 * source gives it, be it left out or written in a way that nobody reads.
 */
function unitsAlone(
  text: string,
  figures: readonly CheckedFigure[],
  sentences: readonly EvidenceSentence[]
): { text: string }[] {
  const told = new Set(figures.flatMap(({ evidence }) => evidence.map(({ figure }) => figure)))
  const units = new Set(
    sentences
      .flatMap(figuresOf)
      .filter(({ kind, writtenUnit }) => kind === 'measure' && writtenUnit !== undefined && writtenUnit.length > 1)
      .map(figure => (told.has(figure) ? '' : (figure.writtenUnit ?? '')))
  )
  if (units.size === 0) return []
  return [...text.matchAll(word)]
    .filter(([found]) => units.has(found.toLowerCase()) || units.has(found.toLowerCase().replace(/s$/, '')))
    .filter(({ index }) => !figures.some(({ figure }) => figure.startCharIndex <= index && index < figure.endCharIndex))
    .map(([found]) => ({ text: found }))
}

const word = /\p{L}+/gu
const raised = /\d\s?(?:\^|[\u00b2\u00b3\u00b9\u2070-\u207f])/g
const ofNumber = /[\d.,]/

/** "140²" may be a power or a note's number: read as 140 it is not what is seen. */
function raisedDigits(text: string): { text: string }[] {
  return [...text.matchAll(raised)].map(({ 0: found, index }) => {
    let start = index
    while (ofNumber.test(text[start - 1] ?? '')) start--
    return { text: text.slice(start, index + found.length) }
  })
}
