import { useEffect } from 'preact/hooks'
import { Failure } from '../page/failure.tsx'
import { InBatches } from '../page/in-batches.tsx'
import { counted } from '../page/words.ts'
import { ConflictCard } from './conflict-card.tsx'
import { viewCorpusConflict } from './conflict-view.ts'
import { corpusConflicts, loadCorpusConflicts } from './corpus-conflicts.ts'

/** All that the documents disagree on. */
export function ConflictsPage() {
  useEffect(() => void loadCorpusConflicts(), [])
  const { value } = corpusConflicts
  return (
    <div class="page-column">
      <h1>Disagreements</h1>
      {value === null && <p class="muted">Comparing the documents</p>}
      {value !== null && 'error' in value && <Failure error={value.error} retry={loadCorpusConflicts} />}
      {Array.isArray(value) && (
        <>
          <p class="lead">
            {value.length === 0
              ? 'No disagreements were found.'
              : `Your documents disagree on ${counted(value.length, 'thing')}. Each reading is shown with its sources.`}
          </p>
          <InBatches items={value} size={30}>
            {conflict => (
              <ConflictCard
                key={`${conflict.subject} ${conflict.readings.map(({ text }) => text)}`}
                conflict={viewCorpusConflict(conflict)}
                level={2}
              />
            )}
          </InBatches>
        </>
      )}
    </div>
  )
}
