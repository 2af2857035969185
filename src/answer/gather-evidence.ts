import { placeOfEvidence } from '../conflicts/conflict-bytes.ts'
import { type RetrievedPassage, type RetrieveOptions, retrieve, toPassages } from '../search/retrieve.ts'
import { passagesHolding } from '../search/whole-passages.ts'
import { wholeQuestionOf } from '../text/question/whole-question.ts'
import type { AskRequest, Timings } from '../types/answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { disagreementsOf, type SelectedConflicts, selectConflicts } from './select-conflicts.ts'

/** What an answer is made from: passages, and the conflicts of which it may tell no half. */
export interface GatheredEvidence extends SelectedConflicts {
  passages: RetrievedPassage[]
}

/** Measures a stage of an answer. */
type Measure = <Result>(stage: keyof Timings, work: () => Result) => Result

/** More disagreements are a list to read through; the page and `GET /conflicts` have them all. */
const mostDisagreements = 8

/** Retrieves what speaks to a question; where it asks on what the documents disagree, the passages of the readings. */
export function gatherEvidence(
  request: AskRequest,
  indexed: IndexedCorpus,
  extent: RetrieveOptions,
  measured: Measure
): GatheredEvidence {
  const { corpus, index } = indexed
  if (wholeQuestionOf(request.question, request.messages) === 'disagreements') {
    const touching = measured('conflictsMs', () => disagreementsOf(request, indexed).slice(0, mostDisagreements))
    const places = touching.flatMap(({ readings }) =>
      readings.flatMap(({ evidence }) => evidence.slice(0, 1).map(placeOfEvidence))
    )
    const passages = measured('retrieveMs', () => toPassages(corpus, passagesHolding(corpus, places)))
    return { passages, touching, passing: [] }
  }
  const passages = measured('retrieveMs', () => retrieve(index, request, extent))
  const evidence = passages.flatMap(passage => passage.sentences)
  return { passages, ...measured('conflictsMs', () => selectConflicts(request, evidence, indexed)) }
}
