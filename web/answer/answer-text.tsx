import { useComputed } from '@preact/signals'
import { Fragment } from 'preact'
import type { Claim } from '../../src/types/answer.ts'
import type { AnswerConflict } from '../../src/types/conflict.ts'
import { memo } from '../page/memo.ts'
import { answerAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { CitationLink } from '../source/citation-link.tsx'
import { openedQuote, openedSource } from '../source/opened-source.ts'
import { claimSegments } from './claim-segments.ts'
import { DisputedFigure } from './disputed-figure.tsx'
import { disputeOf } from './disputes.ts'
import { beginsLine, paragraphsOf } from './paragraphs.ts'
import type { SourceOfNumber } from './source-of-number.ts'

interface Props {
  claims: readonly Claim[]
  /** Known with the whole answer: their figures are then marked in the text. */
  conflicts: readonly AnswerConflict[]
  turnId: string
  sourceOf: SourceOfNumber
}

/** The checked sentences of an answer with the numbers of their citations. */
export function AnswerText({ claims, conflicts, turnId, sourceOf }: Props) {
  return (
    <div class="answer-text">
      {paragraphsOf(claims).map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph.map((claim, place) => (
            <Fragment key={place}>
              {beginsLine(paragraph[place - 1], claim) && <br />}
              <ClaimText claim={claim} conflicts={conflicts} turnId={turnId} sourceOf={sourceOf} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

interface ClaimProps {
  claim: Claim
  conflicts: readonly AnswerConflict[]
  turnId: string
  sourceOf: SourceOfNumber
}

const ClaimText = memo(({ claim, conflicts, sourceOf, turnId }: ClaimProps) => {
  const restsOnOpened = useComputed(() => {
    const number = openedSource.value?.turnId === turnId ? openedQuote.value?.number : undefined
    return number !== undefined && claim.citations.includes(number)
  }).value
  return (
    <>
      <span class="claim" data-origin={claim.origin} data-opened={restsOnOpened || undefined}>
        {claimSegments(claim).map((segment, index) => {
          if (segment.type === 'text') return shown(segment.text)
          // A sentence does not change, so a piece's place is its key.
          if (segment.type === 'figure') {
            const dispute = disputeOf(segment.figure, conflicts)
            const conflict = conflicts[dispute]
            return conflict ? (
              <DisputedFigure
                key={`figure ${index}`}
                text={segment.text}
                conflict={conflict}
                index={dispute}
                turnId={turnId}
                sourceOf={sourceOf}
              />
            ) : (
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
                <i>&nbsp;[</i>
                {segment.number}
                <i>]</i>
              </CitationLink>
            </sup>
          )
        })}
      </span>{' '}
    </>
  )
})

export function citationLabel(number: number, sourceOf: SourceOfNumber): string {
  const source = sourceOf(number)
  const title = source?.series[source.index]?.documentTitle
  return title ? `${number}: ${title}` : `${number}`
}
