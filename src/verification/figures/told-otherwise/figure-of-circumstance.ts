import { isPreposition } from '../../../text/measure/sentence-scope.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { Figure } from '../../../types/figure.ts'
import type { Match } from '../match-figures.ts'
import { agreeing } from '../relation-to.ts'

/** A figure of a row, and the words from it to the next: "9 hours on weekdays", "4 hours on Sundays". */
interface Listed {
  match: Match
  behind: readonly Word[]
}

/**
 * The figure of a sentence that stands beside the very circumstance of a claim, where each of two or more in a row has one of its own:
 * "4 hours" for "on Sundays it is open …" of "open 9 hours on weekdays and 4 hours on Sundays". What the rest of the claim is nearer to tells nothing
 * then: it is said of both. Null where the claim has none of them, or more than one.
 */
export function figureOfCircumstance(figure: Figure, claim: Reading, matches: readonly Match[]): Listed | null {
  if (claim.figures.some(other => other !== figure && other.kind === figure.kind)) return null
  const claimed = new Set(claim.tokens.filter(word => !overlap(word, figure)).map(({ stem }) => stem))
  let found: Listed | null = null
  for (const row of rowsOf(figure, matches)) {
    const [own, ...more] = row.filter(listed => ownWords(listed, row).some(stem => claimed.has(stem)))
    if (!own || more.length > 0) continue
    if (found && (agreeing[found.match.relation] === 0) !== (agreeing[own.match.relation] === 0)) return null
    found ??= own
  }
  return found
}

/** Whether a claim gives another of its figures for what one stands beside in such a row: "12% in 2016", of 2016. */
export function isBesideListed(
  best: Figure,
  claim: Reading,
  figures: readonly Figure[],
  all: readonly (readonly Match[])[]
): boolean {
  return figures.some((figure, index) => {
    const listed = figureOfCircumstance(figure, claim, all[index] ?? [])
    return listed !== null && agreeing[listed.match.relation] > 0 && listed.behind.some(word => overlap(word, best))
  })
}

/** What the last preposition behind a figure brings in, unless it is brought in behind another of the row, too: "in 2017" of "of its coral in 2017". */
function ownWords(listed: Listed, row: readonly Listed[]): string[] {
  const others = new Set(row.filter(other => other !== listed).flatMap(phraseOf))
  return phraseOf(listed).filter(stem => !others.has(stem))
}

const phraseOf = ({ behind }: Listed): string[] =>
  behind
    .slice(behind.findLastIndex(isPreposition))
    .filter(isTelling)
    .map(({ stem }) => stem)

const isTelling = ({ content, lower }: Word): boolean => content || hasDigit.test(lower)
const hasDigit = /\p{N}/u

/** The rows of like figures that sentences have, each figure with a circumstance behind it. */
function rowsOf({ kind }: Figure, matches: readonly Match[]): Listed[][] {
  const sentences = new Set(matches.filter(match => match.figure.kind === kind).map(({ sentence }) => sentence))
  return [...sentences].flatMap(sentence => {
    const alike = matches.filter(match => match.sentence === sentence && match.figure.kind === kind)
    if (alike.length < 2 || alike.some(({ figure }) => figure.unit !== null && figure.unit !== alike[0]?.figure.unit))
      return []
    const row = alike.map((match, at): Listed => ({ match, behind: wordsBehind(match, alike[at + 1]?.figure) }))
    return row.every(isListed) ? [row] : []
  })
}

/** Words behind a figure that is the last of its row. */
const reach = 6

function wordsBehind({ sentence, figure }: Match, next: Figure | undefined): Word[] {
  const { tokens } = readEvidence(sentence)
  const behind = tokens.filter(({ startCharIndex }) => startCharIndex >= figure.endCharIndex)
  if (next) return behind.filter(({ endCharIndex }) => endCharIndex <= next.startCharIndex)
  return behind.slice(0, reach).filter(({ segment }) => segment === behind[0]?.segment)
}

/** So many words behind a figure its circumstance begins at the latest: "2 hours to cross in summer". */
const mostBetween = 3
/** "To" and "than" bring in another figure or a verb, not when or where or for whom. */
const joining = new Set(['to', 'than', 'from'])
/** What may stand between one of a row and the next. */
const linking = new Set(['and', 'but', 'or', 'about', 'only', 'just', 'some'])

function isListed({ behind }: Listed, at: number, row: readonly Listed[]): boolean {
  const opener = behind.findIndex(word => isPreposition(word) && !joining.has(word.lower))
  if (opener < 0 || opener > mostBetween) return false
  const rest = behind.slice(behind.findLastIndex(isPreposition)).filter(({ lower }) => !linking.has(lower))
  return at === row.length - 1 || rest.every(word => word.segment === behind[opener]?.segment)
}
