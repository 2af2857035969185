import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Likeness } from './likeness.ts'
import type { Statement } from './statement.ts'

/**
 * Notes how well statements match those of other sources. Of the statements of another source, the one that matches
 * best is the counterpart: where it agrees, a weaker match that differs is of another thing.
 */
export function createBestMatches() {
  const scores = new Map<Statement, Map<number, number>>()
  const inSentence = new Map<Statement, Map<EvidenceSentence, number>>()

  function noteFor(statement: Statement, other: Statement, { score, thing }: Likeness): void {
    raise(scores, statement, other.sentence.source, score)
    raise(inSentence, statement, other.sentence, amongIts(other, thing))
  }
  const isBest = (one: Statement, other: Statement, { score, thing }: Likeness, margin: number) =>
    score >= (scores.get(one)?.get(other.sentence.source) ?? worst) - margin &&
    // The figures of one sentence are of different things, whatever their values.
    amongIts(other, thing) >= (inSentence.get(one)?.get(other.sentence) ?? worst)
  return {
    note(one: Statement, other: Statement, likeness: Likeness): void {
      noteFor(one, other, likeness)
      noteFor(other, one, likeness)
    },
    /** True where neither statement has a match in the other's source that this one falls short of by more than the margin. */
    isMutual(one: Statement, other: Statement, likeness: Likeness, margin: number): boolean {
      return isBest(one, other, likeness, margin) && isBest(other, one, likeness, margin)
    }
  }
}

/** What a sentence tells first is mostly what others tell: "An adult pays €12, a child €6." Of two that match as well a later one gives way, by so many nats. */
const ofLater = 0.05
const amongIts = ({ isLater }: Statement, thing: number) => (isLater ? thing - ofLater : thing)

const worst = Number.NEGATIVE_INFINITY

function raise<Key>(scores: Map<Statement, Map<Key, number>>, statement: Statement, key: Key, score: number): void {
  let known = scores.get(statement)
  if (!known) {
    known = new Map()
    scores.set(statement, known)
  }
  if (score > (known.get(key) ?? worst)) known.set(key, score)
}
