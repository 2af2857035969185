import type { AnswerConflict } from '../../src/types/conflict.ts'
import { asOfText } from '../conflict/scale.ts'
import { hideCard, withCard } from '../page/hover-card.tsx'
import { answerAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { disputeId } from './disputes.ts'
import type { SourceOfNumber } from './source-of-number.ts'

/** As many as a card beside the text has room for. */
const mostReadings = 6

interface Props {
  text: string
  conflict: AnswerConflict
  /** Its place among the conflicts of the answer. */
  index: number
  turnId: string
  sourceOf: SourceOfNumber
}

/** A figure on which the sources disagree: hover and focus show all readings, a click leads to their card. */
export function DisputedFigure({ text, conflict, index, turnId, sourceOf }: Props) {
  return (
    <a
      class="figure disputed"
      href={answerAddress(turnId)}
      aria-description="Sources disagree"
      {...withCard(() => <ReadingsCard conflict={conflict} sourceOf={sourceOf} />)}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        hideCard({ atOnce: true })
        const card = document.getElementById(disputeId(turnId, index))
        card?.scrollIntoView()
        card?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
      }}
    >
      {shown(text)}
    </a>
  )
}

function ReadingsCard({ conflict: { subject, readings }, sourceOf }: Pick<Props, 'conflict' | 'sourceOf'>) {
  return (
    <>
      <p class="eyebrow">Sources disagree</p>
      <p class="card-subject" dir="auto">
        {shown(subject)}
      </p>
      <ul class="card-readings">
        {readings.slice(0, mostReadings).map(({ text, asOf, citations }, index) => (
          <li key={index}>
            <b dir="auto">{shown(text)}</b>
            <span class="muted" dir="auto">
              {[asOfText(asOf), ...sourceNames(citations, sourceOf)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {readings.length > mostReadings && <p class="muted">and {readings.length - mostReadings} more</p>}
    </>
  )
}

function sourceNames(numbers: readonly number[], sourceOf: SourceOfNumber): string[] {
  const quotes = numbers.flatMap(number => {
    const source = sourceOf(number)
    return source?.series[source.index] ?? []
  })
  return [...new Set(quotes.map(({ publisher, documentTitle }) => shown(publisher ?? documentTitle)))]
}
