import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, Measure, MeasuredFigure } from '../../types/figure.ts'
import { termsOf } from '../terms.ts'
import { asOfDates } from './as-of.ts'
import { type Clause, clausesOf, type Word } from './clauses.ts'
import { readFigures } from './read-figures.ts'

const remembered = new WeakMap<EvidenceSentence, readonly MeasuredFigure[]>()

/** The figures of a sentence with what each measures. Remembered for each sentence object. */
export function measureFigures(sentence: EvidenceSentence): readonly MeasuredFigure[] {
  const known = remembered.get(sentence)
  if (known) return known
  const figures = readFigures(sentence.text, { publishedAt: sentence.publishedAt })
  const measured = figures.length === 0 ? [] : bindMeasures(sentence, figures)
  remembered.set(sentence, measured)
  return measured
}

const pronouns = new Set('it its he she they their his her this that these those there both such'.split(' '))

/** Content words, in order, each once. */
function contentOf(words: readonly Word[]): string[] {
  const terms = new Set<string>()
  for (const word of words) if (word.term !== '') terms.add(word.term)
  return [...terms]
}

/** The words before the first verb of a clause: its subject, where it has one. */
function subjectOf(clause: Clause): Word[] {
  const end = clause.words.findIndex(word => word.verb || word.figure !== undefined)
  return (end < 0 ? clause.words : clause.words.slice(0, end)).filter(word => word.term !== '')
}

/** What a sentence that leans on the one before inherits: its subject. */
function subjectOfSentence(sentence: EvidenceSentence | undefined, depth = 0): string[] {
  if (!sentence || depth > 2) return []
  const clauses = clausesOf(sentence.text, [])
  for (const clause of clauses) {
    const subject = subjectOf(clause)
    if (subject.length > 0 && clause.words.some(word => word.verb)) return contentOf(subject)
  }
  return subjectOfSentence(sentence.previous, depth + 1)
}

/** How many content words before a figure belong to it rather than to the subject. */
const leadingReach = 3
const trailingReach = 5

const prepositions = new Set('with in from to for by on at as into among including'.split(' '))

interface Phrase {
  leading: Word[]
  trailing: Word[]
  subject: Word[]
}

/** The words around a figure inside its clause. What stands between two figures is the first one's up to a preposition. */
function phraseOf(clause: Clause, at: number): Phrase {
  const { words } = clause
  let from = at
  let crossed = false
  while (from > 0) {
    const word = words[from - 1]
    if (word?.figure !== undefined) {
      crossed = true
      break
    }
    from--
  }
  let leading = words.slice(from, at)
  if (crossed) {
    const preposition = leading.findLastIndex(word => prepositions.has(word.lower) || word.verb)
    leading = preposition < 0 ? [] : leading.slice(preposition)
  }
  let to = at + 1
  while (to < words.length && words[to]?.figure === undefined) to++
  let trailing = words.slice(at + 1, to)
  if (to < words.length) {
    const preposition = trailing.findLastIndex(word => prepositions.has(word.lower) || word.verb)
    if (preposition >= 0) trailing = trailing.slice(0, preposition)
  }
  return { leading, trailing, subject: subjectOf(clause) }
}

function bindMeasures(sentence: EvidenceSentence, figures: readonly Figure[]): MeasuredFigure[] {
  const clauses = clausesOf(sentence.text, figures)
  const dates = asOfDates(sentence, figures, clauses)
  const measures: Measure[] = figures.map(() => ({ terms: [], entity: [], scope: [], asOf: null }))
  const everything = contentOf(clauses.flatMap(clause => clause.words))
  let mainSubject: string[] = []
  const leans = (clauses[0]?.words ?? []).slice(0, 2).some(word => pronouns.has(word.lower))
  let inherited: string[] | undefined
  const lent = () => {
    inherited ??= subjectOfSentence(sentence.previous)
    return inherited
  }
  for (const [index, clause] of clauses.entries()) {
    const own = contentOf(subjectOf(clause))
    for (const [at, word] of clause.words.entries()) {
      if (word.figure === undefined) continue
      const figure = figures[word.figure]
      if (!figure) continue
      let { leading, trailing } = phraseOf(clause, at)
      let subjectClause = clause
      if (contentOf(leading).length === 0 && contentOf(trailing).length === 0) {
        // "In April, Fidelity introduced …": the figure opens or closes what its neighbour says.
        const next = clauses[index + 1]
        const before = clauses[index - 1]
        const neighbour = index === 0 || !before ? next : before
        if (neighbour) {
          subjectClause = neighbour
          const content = neighbour.words.filter(other => other.figure === undefined)
          if (neighbour === next) trailing = content
          else leading = content
        }
      }
      const near = [
        ...leading.filter(other => other.term !== '').slice(-leadingReach),
        ...trailing.filter(other => other.term !== '').slice(0, trailingReach)
      ]
      const terms = contentOf(near)
      const ownSubject = contentOf(subjectOf(subjectClause))
      let entity = ownSubject.length > 0 ? ownSubject : mainSubject
      if (leans && (entity.length === 0 || (index === 0 && entity.every(term => terms.includes(term))))) {
        entity = [...entity, ...lent()]
      }
      if (entity.length === 0 && mainSubject.length === 0 && sentence.heading) entity = termsOf(sentence.heading)
      const names = contentOf(
        [...leading, ...trailing].filter(other => other.name).concat(subjectClause.words.filter(other => other.name))
      )
      const entities = [...new Set([...entity, ...names])].filter(term => !terms.includes(term) || names.includes(term))
      const rest = everything.filter(term => !terms.includes(term) && !entities.includes(term))
      measures[word.figure] = { terms, entity: entities, scope: rest, asOf: dates[word.figure] ?? null }
    }
    if (own.length === 0 || clause.aside) continue
    const opensWithVerb = clause.words.find(word => word.term !== '' || word.verb || word.figure !== undefined)?.verb
    const finite = clause.words.some(word => word.verb)
    // "The developer, Brian Bailey, was sentenced": a name set beside the subject belongs to it.
    const next = clauses[index + 1]
    const apposed =
      mainSubject.length > 0 &&
      !finite &&
      clause.closedBy === ',' &&
      next?.words.find(word => word.term !== '' || word.verb)?.verb
    if (apposed && !clause.words.some(word => word.figure !== undefined))
      mainSubject = [...new Set([...mainSubject, ...own])]
    // "hybrid funds (including …) manage": what is interrupted before its verb is the subject all the same.
    const interrupted = !finite && (clause.closedBy === '(' || clause.closedBy === ',' || clause.closedBy === 'who')
    if (!opensWithVerb && (mainSubject.length === 0 || finite || (interrupted && clause.closedBy === '(')))
      mainSubject = own
  }
  return figures.map((figure, index) => ({
    ...figure,
    measure: measures[index] ?? { terms: [], entity: [], scope: [], asOf: null }
  }))
}

const weights = { terms: 1, entity: 0.6, scope: 0.2 } as const

function weighted(measure: Measure): Map<string, number> {
  const found = new Map<string, number>()
  for (const part of ['scope', 'entity', 'terms'] as const) {
    for (const term of measure[part]) found.set(term, Math.max(found.get(term) ?? 0, weights[part]))
  }
  return found
}

/** How much the words beside the figures say, against those of the whole sentences. Measured: docs/decisions/figures.md. */
const nearness = 0.6
/** Held against figures with hardly a word beside them: one shared word is no proof. */
const smoothing = 1

/**
 * How far two figures measure the same thing: 0 (nothing shared) to 1, symmetric. Two cosines are mixed. The nearer one
 * weighs a shared word by where it stands in both (beside the figure 1, in its subject 0.6, elsewhere 0.2; the lesser
 * of the two) and tells roles of one sentence apart; the other takes all words of both sentences alike, and tells what
 * is talked about. `weigh` gives a term's weight, by default 1. Dates (`asOf`) are left out: the same thing at another
 * time is still the same thing.
 */
export function compareMeasures(one: Measure, other: Measure, weigh: (term: string) => number = () => 1): number {
  const [first, second] = [weighted(one), weighted(other)]
  let near = 0
  let all = 0
  const mass = { first: 0, second: 0, firstAll: 0, secondAll: 0 }
  for (const [term, weight] of first) {
    const rarity = weigh(term)
    // Words elsewhere in the sentence help the nearer cosine where they agree, and are held against nobody.
    if (weight > weights.scope) mass.first += weight * rarity
    mass.firstAll += rarity
    const otherWeight = second.get(term)
    if (otherWeight === undefined) continue
    near += Math.min(weight, otherWeight) * rarity
    all += rarity
  }
  for (const [term, weight] of second) {
    const rarity = weigh(term)
    if (weight > weights.scope) mass.second += weight * rarity
    mass.secondAll += rarity
  }
  const whole = Math.sqrt(mass.firstAll * mass.secondAll)
  if (whole === 0) return 0
  const nearby = near / Math.sqrt((mass.first + smoothing) * (mass.second + smoothing))
  return nearness * Math.min(1, nearby) + (1 - nearness) * (all / whole)
}
