import { useMemo } from 'preact/hooks'
import type { AnswerConflict } from '../../src/types/conflict.ts'
import { AnswerText } from '../answer/answer-text.tsx'
import { CheckSummary } from '../answer/check-summary.tsx'
import { disputeId } from '../answer/disputes.ts'
import { NotFoundList } from '../answer/not-found-list.tsx'
import { SourceList } from '../answer/source-list.tsx'
import type { SourceOfNumber } from '../answer/source-of-number.ts'
import { WithheldList } from '../answer/withheld-list.tsx'
import { ConflictCard } from '../conflict/conflict-card.tsx'
import { viewAnswerConflict, viewCorpusConflict } from '../conflict/conflict-view.ts'
import { memo } from '../page/memo.ts'
import { documents } from '../server/server-state.ts'
import { quotesOf } from '../source/quotes.ts'
import { Abstention } from './abstention.tsx'
import { AskedOf } from './asked-of.tsx'
import { askAgain, askEdited, askQuestion } from './asking.ts'
import { citationSource } from './citation-source.ts'
import { progressOf } from './progress.ts'
import { QuestionHeading } from './question-heading.tsx'
import { isRunning, type Turn } from './turn.ts'
import { TurnActions } from './turn-actions.tsx'
import { TurnEnd } from './turn-end.tsx'

interface Props {
  conversationId: string
  turn: Turn
}

const noConflicts: readonly AnswerConflict[] = []

/** One question with its answer, from the first moment to the last. */
export const TurnView = memo(({ conversationId, turn }: Props) => {
  const { id, question, documentIds, claims, withheld, answer } = turn
  const sourceOf: SourceOfNumber = useMemo(
    () => number => citationSource(conversationId, id, number),
    [conversationId, id]
  )
  const again = () => askAgain(conversationId, turn)
  const runs = isRunning(turn)
  const quotes = quotesOf(turn)
  return (
    <article class="turn" id={`turn-${id}`} aria-busy={runs}>
      <QuestionHeading question={question} onEdited={edited => askEdited(conversationId, turn, edited)} />
      <AskedOf documentIds={documentIds} />
      {answer?.status === 'abstained' && claims.length === 0 ? (
        <Abstention answer={answer} question={question} documentIds={documentIds} />
      ) : (
        <AnswerText claims={claims} conflicts={answer?.conflicts ?? noConflicts} turnId={id} sourceOf={sourceOf} />
      )}
      {runs && (
        <p class={`progress ${turn.phase}`}>
          <span class="pulse" />
          {progressOf(turn, documentIds.length || documents.value?.documents.length || null)}
        </p>
      )}
      {!runs && (
        <div class="after-answer">
          <TurnEnd turn={turn} onAgain={again} onGoOn={() => askQuestion(question, documentIds)} />
          {answer && claims.length > 0 && <NotFoundList notFound={answer.notFound} />}
          {claims.length > 0 && <CheckSummary claims={claims} quotes={quotes} turnId={id} sourceOf={sourceOf} />}
          <WithheldList withheld={withheld} />
          <Conflicts turn={turn} sourceOf={sourceOf} />
          <SourceList quotes={quotes} turnId={id} sourceOf={sourceOf} />
          {(claims.length > 0 || answer) && <TurnActions turn={turn} onAgain={again} />}
        </div>
      )}
    </article>
  )
})

/** The answer's disagreements; where the answer never came whole, those that were found among its passages. */
function Conflicts({ turn, sourceOf }: { turn: Turn; sourceOf: SourceOfNumber }) {
  const { answer, conflicts, claims } = turn
  if (answer) {
    return answer.conflicts.map((conflict, index) => (
      <ConflictCard
        key={index}
        id={disputeId(turn.id, index)}
        conflict={viewAnswerConflict(conflict, quotesOf(turn))}
        sourceOf={quote => (quote.number === undefined ? null : sourceOf(quote.number))}
      />
    ))
  }
  if (claims.length === 0) return null
  return conflicts?.map((conflict, index) => <ConflictCard key={index} conflict={viewCorpusConflict(conflict)} />)
}
