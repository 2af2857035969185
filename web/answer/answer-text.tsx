import type { Claim } from '../../src/types/answer.ts'
import { memo } from '../page/memo.ts'
import { answerAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { CitationLink } from '../source/citation-link.tsx'
import type { OpenedSource } from '../source/opened-source.ts'
import { claimSegments } from './claim-segments.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Finds what a citation's number opens: the same function for the whole life of an answer, so that text rests. */
export type SourceOfNumber = (number: number) => OpenedSource | null

interface Props {
  claims: readonly Claim[]
  turnId: string
  sourceOf: SourceOfNumber
}

/** The checked sentences of an answer with the numbers of their citations. */
export function AnswerText({ claims, turnId, sourceOf }: Props) {
  return (
    <div class="answer-text">
      {paragraphsOf(claims).map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph.map((claim, place) => (
            <ClaimText key={place} claim={claim} turnId={turnId} sourceOf={sourceOf} />
          ))}
        </p>
      ))}
    </div>
  )
}

interface ClaimProps {
  claim: Claim
  turnId: string
  sourceOf: SourceOfNumber
}

const ClaimText = memo(({ claim, sourceOf, turnId }: ClaimProps) => (
  <>
    <span class="claim" data-origin={claim.origin}>
      {claimSegments(claim).map((segment, index) => {
        if (segment.type === 'text') return shown(segment.text)
        // A sentence does not change, so a piece's place is its key.
        if (segment.type === 'figure') {
          return (
            <span key={`figure ${index}`} class="figure">
              {shown(segment.text)}
            </span>
          )
        }
        return (
          <sup key={`citation ${index}`}>
            <CitationLink
              class="citation"
              href={answerAddress(turnId, segment.number)}
              label={citationLabel(segment.number, sourceOf)}
              sourceOf={() => sourceOf(segment.number)}
            >
              {segment.number}
            </CitationLink>
          </sup>
        )
      })}
    </span>{' '}
  </>
))

function citationLabel(number: number, sourceOf: SourceOfNumber): string {
  const source = sourceOf(number)
  const title = source?.series[source.index]?.documentTitle
  return title ? `${number}: ${title}` : `${number}`
}
