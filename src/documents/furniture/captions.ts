import { isIrregularPast } from '../../text/base-form.ts'
import type { BlockShape } from './block-shape.ts'

const sourceCredit = /(?:^|[.\s(])\(?(?:source|photo|image|credit|chart|graphic|data)s?\s?:\s?[^.:!?()]{2,60}\)?\.?$/i
const finiteVerb =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\p{L}{3,}(?:ed|ates|izes|ises))\s/iu

/** What a title says in figures may be a fact: it stays. */
const statedFigure = /[:|][^:|]*\p{N}|[$€£¥%]|\b(?:thousand|million|billion|trillion|percent)\b/iu

/** The line under a figure: a title without a verb, and where the figure is from. */
export function isCreditedCaption({ text, words }: BlockShape): boolean {
  if (words.length > 30 || text.length > 240) return false
  const credited = sourceCredit.exec(text)
  if (!credited) return false
  const title = text.slice(0, credited.index + 1)
  return !finiteVerb.test(title) && !words.some(isIrregularPast) && !statedFigure.test(title)
}

/** The line ends by naming where its picture is from. */
export function namesItsSource({ text, words }: BlockShape): boolean {
  return words.length <= 40 && sourceCredit.test(text.slice(-80))
}
