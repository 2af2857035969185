import { figuresOf, isData } from '../../../text/figures/sentence-figures.ts'
import { isVerb, scopeOf } from '../../../text/measure/sentence-scope.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import { isStopWord } from '../../../text/terms.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { agreeing, relationTo } from '../relation-to.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { genericStems } from './counts-other.ts'

/** By these a claim sets its figure against another one, whose words it may use too. */
const comparing = /\b(?:than|compared|versus|against|while|whereas|but|from|instead|both|each)\b/iu

/**
 * The figure beside the claimed one in its sentence of which the claim speaks rather: it has words that only that one
 * has, and none of those that only its own has. "Fell by 6.1 in the treatment group and by 2.3 in the placebo group" says
 * nothing of 6.1 in the placebo group.
 */
export function contrasted(figure: Figure, claim: Reading, best: StatedFigure): StatedFigure | undefined {
  if (comparing.test(claim.text)) return undefined
  const { sentence } = best
  if (isData(figuresOf(sentence))) return undefined
  const stretches = stretchesOf(sentence, best.figure)
  const at = stretches.findIndex(stretch => stretch.figure === best.figure)
  const own = stretches[at]
  // A date is of its whole clause.
  if (!own || figure.kind === 'ordinal' || figure.kind === 'date') return undefined
  const others = claim.figures.filter(other => other !== figure)
  const terms = new Set(wordsNearest(figure, claim).map(({ stem }) => beginningOf(stem)))
  for (const rival of [stretches[at - 1], stretches[at + 1]]) {
    if (!rival || !(rival === stretches[at - 1] ? own : rival).isCoordinated) continue
    if (others.some(other => saysToo(other, rival.figure))) continue
    // "Fell by 6.1 …, by 2.3 …": what stands before the first is said of both.
    const isShared = own.head.length === 0 || rival.head.length === 0
    const onlyIn = (one: Stretch, other: Stretch): string[] => [
      ...(isShared ? [] : (other.isBare ? one.nouns : one.head).filter(stem => !other.head.includes(stem))),
      // "Flour makes up 38% of the price and wages 27%": the verb and what stands behind the first are said of both.
      ...(other.tail.length === 0 ? [] : one.tail.filter(stem => !other.tail.includes(stem)))
    ]
    const onlyMine = onlyIn(own, rival)
    // "Three people died and five were infected" tells people of both.
    const onlyTheirs = onlyIn(rival, own).filter(stem => !onlyMine.includes(stem) && !genericStems.has(stem))
    if (onlyMine.length === 0 || onlyMine.some(stem => terms.has(beginningOf(stem)))) continue
    if (onlyTheirs.some(stem => terms.has(beginningOf(stem)))) return { sentence, figure: rival.figure }
  }
  return undefined
}

/** The words of a claim of which no other figure of the kind is nearer: "16 hours of proving and 40 minutes of baking". */
function wordsNearest({ kind, startCharIndex: at }: Figure, { tokens, figures }: Reading): readonly Word[] {
  const others = figures.filter(other => other.kind === kind && other.startCharIndex !== at)
  return tokens.filter(({ startCharIndex }) =>
    others.every(other => Math.abs(startCharIndex - at) <= Math.abs(startCharIndex - other.startCharIndex))
  )
}

/** Whether a claim has the other value too, if without its unit: "two years and the frame for five". */
function saysToo(other: Figure, stated: Figure): boolean {
  return agreeing[relationTo(other, stated)] > 0 || stated.text.toLowerCase().startsWith(other.text.toLowerCase())
}

/** Five letters tell a word from its neighbours, whatever its ending. */
const beginningOf = (stem: string): string => stem.slice(0, 5)

/** What is said of one figure alone: stems before it and behind it. */
interface Stretch {
  figure: Figure
  head: readonly string[]
  /** Those before it that are no verbs. */
  nouns: readonly string[]
  tail: readonly string[]
  /** Whether a conjunction, or a comma that no preposition follows, parts it from the one before. */
  isCoordinated: boolean
  /** Whether it has neither a verb nor anything behind it. */
  isBare: boolean
}

const coordinating = new Set(['and', 'but', 'while', 'whereas', 'the', 'it'])

/** A sentence cut at the conjunction or comma between every two of its figures of one kind. */
function stretchesOf(sentence: EvidenceSentence, { kind }: Figure): Stretch[] {
  const { tokens } = readEvidence(sentence)
  const figures = figuresOf(sentence)
  const alike = figures.filter(figure => figure.kind === kind)
  const stems = (words: readonly Word[]): string[] =>
    words.filter(word => word.content && !figures.some(figure => overlap(word, figure))).map(({ stem }) => stem)
  let from = 0
  return alike.map((figure, index) => {
    const first = tokens.findIndex(word => overlap(word, figure))
    const next = alike[index + 1]
    const nextAt = next ? tokens.findIndex(word => overlap(word, next)) : tokens.length
    const last = tokens.findLastIndex(word => overlap(word, figure))
    let until = nextAt
    while (next && until > last + 1 && tokens[until - 1]?.segment === tokens[nextAt]?.segment) until--
    let end = last + 1
    while (end < until && tokens[end]?.segment === tokens[last]?.segment) end++
    const opener = tokens[from]
    const isCoordinated =
      from > 0 &&
      opener !== undefined &&
      opener.segment !== tokens[from - 1]?.segment &&
      (coordinating.has(opener.lower) || !isStopWord(opener.lower))
    const before = tokens.slice(from, first)
    const scope = scopeOf(sentence, figure)
    const nouns = before.filter(word => !isVerb(scope, scope.words.indexOf(word)))
    const tail = stems(tokens.slice(last + 1, end))
    const isBare = tail.length === 0 && nouns.length === before.length
    const stretch = { figure, isCoordinated, head: stems(before), nouns: stems(nouns), tail, isBare }
    from = until
    return stretch
  })
}
