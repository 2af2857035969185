import { measureOf } from '../../text/measure/measure-of.ts'
import type { Issue } from '../../types/issue.ts'
import type { CheckedFigure } from '../checked-claim.ts'
import type { StatedFigure } from './stated-figure.ts'

/** What readers are told of a figure that no cited source states, or that one gives otherwise; none of one that stands. */
export function figureIssue({ figure, verdict, evidence: [first], elsewhere, told }: CheckedFigure): Issue[] {
  if (verdict !== 'not_stated' && verdict !== 'contradicted') return []
  if (first && told)
    return [
      {
        code: 'figure_mismatch',
        message: `The cited source gives "${first.figure.text}" ${toldAs.get(told) ?? told}.`,
        claimed: figure.text,
        found: first.figure.text
      }
    ]
  const role = first && elsewhere ? otherRole(first, elsewhere) : ''
  return [
    {
      code: 'figure_mismatch',
      message: first
        ? `The cited source says "${first.figure.text}" where the sentence says "${figure.text}"${role}.`
        : `No cited sentence states "${figure.text}".`,
      claimed: figure.text,
      found: first?.figure.text ?? null
    }
  ]
}

/** As what a source gives a figure that the claim has as another sort of amount. */
const toldAs: ReadonlyMap<CheckedFigure['told'], string> = new Map([
  ['difference', 'as a difference from another figure, not as an amount of its own'],
  ['each', 'for each, not for all together'],
  ['all', 'for all together, not for each'],
  ['by', 'as the size of a change'],
  ['from', 'as what a change began from'],
  ['to', 'as what a change led to'],
  ['unchanged', 'as what did not change'],
  ['a rise', 'as the size of a rise'],
  ['a fall', 'as the size of a fall']
])

/** Of what the source says the claimed value, if that tells it from the other: "; its "Five" is of people (were infected)". */
function otherRole(instead: StatedFigure, elsewhere: StatedFigure): string {
  const [what, ...more] = rolesOf(elsewhere)
  if (what === undefined || [what, ...more].join() === rolesOf(instead).join()) return ''
  return `; its "${elsewhere.figure.text}" is of ${what}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}

function rolesOf({ sentence, figure }: StatedFigure): string[] {
  const { text, verb, of } = measureOf(sentence, figure)
  return [text, verb, of].filter(words => words !== null)
}
