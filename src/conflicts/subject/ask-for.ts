import type { Word } from '../../text/words.ts'
import type { Figure } from '../../types/figure.ts'
import { ofOurs, type Piece } from './piece.ts'

/** What a unit measures, where a preposition stands before its value: "at what speed the pump runs". */
const qualities: ReadonlyMap<string, string> = new Map([
  ['degree Celsius', 'what temperature'],
  ['metre per second', 'what speed'],
  ['revolution per minute', 'what speed'],
  ['hertz', 'what frequency']
])
const directions: ReadonlySet<string> = new Set('east west north south from away above below off'.split(' '))
const spans: ReadonlySet<string> = new Set(['after', 'before', 'later'])
const openEnds: ReadonlySet<string> = new Set(['until', 'till', 'since'])
const often: ReadonlySet<string> = new Set(['every', 'each'])

/** Whether what stands behind a figure belongs to it: "14 kilometres east of Sessa", "eight weeks after the infusion". */
export const belongsToFigure = ({ kind }: Figure, next: Word | undefined): boolean =>
  (kind === 'measure' && directions.has(next?.lower ?? '')) || (kind === 'duration' && spans.has(next?.lower ?? ''))

/** How an indirect question for a figure begins: "when", "how many people", "for how much", "in what share of cases". */
export function askFor(figure: Figure, lead: string, noun: Piece, next: Word | undefined): Piece {
  const { kind } = figure
  if (kind === 'date') return ofOurs(openEnds.has(lead) ? `${lead} when` : 'when')
  if (kind === 'duration' && often.has(lead)) return ofOurs('how often')
  const isPart = noun.text.startsWith('of ')
  const asked = isPart && kind === 'percentage' ? 'what share' : interrogativeOf(figure, lead, next, noun.text !== '')
  const isPlain = lead === '' || (kind === 'duration' && lead === 'for')
  const ofWhat = isPart && (kind === 'duration' || kind === 'measure') ? noun.text.slice(3) : noun.text
  return { text: [isPlain ? '' : lead, asked, ofWhat].filter(Boolean).join(' '), words: noun.words }
}

function interrogativeOf({ kind, unit }: Figure, lead: string, next: Word | undefined, hasNoun: boolean): string {
  if (kind === 'count') return 'how many'
  if (kind === 'ordinal') return 'which'
  if (kind === 'duration' && !hasNoun) return next?.lower === 'later' ? 'how much' : 'how long'
  if (kind !== 'measure' || hasNoun) return 'how much'
  if (directions.has(next?.lower ?? '')) return 'how far'
  return (lead !== '' && qualities.get(unit ?? '')) || 'how much'
}
