import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { Reading } from '../../../text/reading.ts'
import { stem } from '../../../text/terms.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure, FigureBound } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** "A letter of 15 g", "any firm with six employees": one of many of its sort, by its amount. */
const instance = /\b(?:an?|any|every|each)\s(\p{L}+)\s(?:of|with|aged|for|weighing|costing|measuring)\s$/iu
/** "Letters of up to 20 g", "firms with fewer than 10 employees" */
const sort = /(?<!\p{L})(\p{L}{1,40})\s(?:of|with|aged|for|weighing|costing|measuring)\s(?:\p{L}{1,40}\s){0,3}$/iu
const denied = /n['’]t\b|\b(?:(?:may|must|can|is|are) not|cannot|not allowed|forbidden|prohibited|banned|too many)\b/iu
/** UTF-16 code units before a figure in which its noun stands. */
const reach = 60

const before = (text: string, { startCharIndex }: Figure): string =>
  text.slice(Math.max(0, startCharIndex - reach), startCharIndex)

/**
 * The stated bound that a rule sets, where a claim has one case of it: "a letter of 15 g" of "letters of up to 20 g"; and what
 * lies beyond it, where the claim denies what the rule allows up to there: "three visitors are not allowed" of "no more than two".
 */
export function withinBound(
  claimed: Figure,
  { text }: Reading,
  cited: readonly EvidenceSentence[]
): StatedFigure | null {
  if (claimed.bound !== 'exact' || claimed.low !== claimed.high || typeof claimed.value !== 'number') return null
  const [, noun] = instance.exec(before(text, claimed)) ?? []
  const isDenied = denied.test(text)
  if (noun === undefined && !isDenied) return null
  for (const sentence of cited)
    for (const figure of figuresOf(sentence)) {
      if (figure.bound === 'exact' || figure.kind !== claimed.kind || figure.unit !== claimed.unit) continue
      const holds = holdsOf[figure.bound]?.(claimed.value, Number(figure.value))
      const [, other] = sort.exec(before(sentence.text, figure)) ?? []
      const isCase = noun !== undefined && other !== undefined && stem(noun) === stem(other) && holds === true
      const isBeyond = isDenied && !denied.test(sentence.text) && isMost(figure.bound) && holds === false
      if (isCase || isBeyond) return { sentence, figure }
    }
  return null
}

const isMost = (bound: FigureBound): boolean => bound === 'at_most' || bound === 'less_than'

const holdsOf: Partial<Record<FigureBound, (value: number, bound: number) => boolean>> = {
  at_most: (value, bound) => value <= bound,
  less_than: (value, bound) => value < bound,
  at_least: (value, bound) => value >= bound,
  more_than: (value, bound) => value > bound
}
