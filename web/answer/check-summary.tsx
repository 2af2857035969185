import { useState } from 'preact/hooks'
import type { Claim, ClaimFigure, FigureVerdict } from '../../src/types/answer.ts'
import { CheckIcon } from '../page/icons.tsx'
import { counted, shown } from '../page/words.ts'
import type { Quote } from '../source/quotes.ts'
import { CitationNumbers } from './citation-numbers.tsx'
import type { SourceOfNumber } from './source-of-number.ts'

interface Props {
  claims: readonly Claim[]
  quotes: readonly Quote[]
  turnId: string
  sourceOf: SourceOfNumber
}

/** That each sentence was checked, and, opened, against what. */
export function CheckSummary(props: Props) {
  const { claims } = props
  const [isOpen, setIsOpen] = useState(false)
  // A figure that several sources state is one figure.
  const figures = claims.reduce((sum, claim) => sum + new Set(claim.figures.map(({ text }) => text)).size, 0)
  return (
    <details class="check" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <CheckIcon />
        <span>
          {claims.length === 1 ? '1 sentence' : `All ${claims.length} sentences`} checked
          {figures > 0 &&
            ` · ${counted(figures, 'figure')} traced to ${figures === 1 ? 'its source' : 'their sources'}`}
        </span>
      </summary>
      {isOpen && <Checks {...props} />}
    </details>
  )
}

/** Drawn when it is looked at: an answer of 200 sentences was checked in a thousand ways. */
function Checks({ claims, quotes, turnId, sourceOf }: Props) {
  return (
    <ol>
      {claims.map((claim, index) => (
        <li key={index}>
          <p dir="auto">{shown(claim.text)}</p>
          <ul>
            <li>
              Stands on {claim.citations.length === 1 ? 'source' : 'sources'}{' '}
              <CitationNumbers numbers={claim.citations} turnId={turnId} sourceOf={sourceOf} />
              {whoChose(claim, quotes)}
            </li>
            {claim.figures.map((figure, place) => (
              <li key={place}>
                <span class="figure">{shown(figure.text)}</span> {describeFigure(figure, quotes)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function whoChose(claim: Claim, quotes: readonly Quote[]): string {
  if (claim.origin === 'footnote') return '; added by Footnote, because the sources disagree'
  const found = quotes.some(
    quote => claim.citations.includes(quote.number ?? 0) && 'attributedBy' in quote && quote.attributedBy === 'footnote'
  )
  return found ? ', found by Footnote' : ''
}

const verdicts: Record<FigureVerdict, string> = {
  stated: 'is stated in',
  derived: 'follows from',
  rounded: 'rounds what is stated in',
  bounded: 'lies within what is stated in',
  not_stated: 'is not stated in',
  contradicted: 'is contradicted by'
}

/** 'is stated in source 2 as “8.9 trillion USD”'. */
function describeFigure(figure: ClaimFigure, quotes: readonly Quote[]): string {
  const quote = quotes.find(({ number }) => number === figure.citation)
  const { startCharIndex, endCharIndex } = figure
  const asWritten = quote
    ? quote.citedText.slice(startCharIndex - quote.startCharIndex, endCharIndex - quote.startCharIndex)
    : ''
  const source = `${verdicts[figure.verdict]} source ${figure.citation}`
  if (figure.working) return `${source}: ${shown(figure.working)}`
  return asWritten && asWritten !== figure.text ? `${source} as “${shown(asWritten)}”` : source
}
