import { answerAddress } from '../page/route.ts'
import { CitationLink } from '../source/citation-link.tsx'
import { citationLabel } from './answer-text.tsx'
import type { SourceOfNumber } from './source-of-number.ts'

interface Props {
  numbers: readonly number[]
  turnId: string
  sourceOf: SourceOfNumber
}

/** The numbers of some citations in a row, each a way to its source. */
export function CitationNumbers({ numbers, turnId, sourceOf }: Props) {
  return (
    <span class="numbers">
      {numbers.map(number => (
        <CitationLink
          key={number}
          class="citation"
          href={answerAddress(turnId, number)}
          label={citationLabel(number, sourceOf)}
          sourceOf={() => sourceOf(number)}
        >
          {number}
        </CitationLink>
      ))}
    </span>
  )
}
