import MiniSearch from 'minisearch'
import { finish, finishInSlices, nextTurn, type SliceOptions, type Steps } from '../text/steps.ts'
import { termsOf } from '../text/terms.ts'
import type { Corpus } from '../types/document.ts'
import { passageHeadings, passageText } from './passage-text.ts'
import { bm25, boosts, createPostingsIndex, fields, type PostingsIndex } from './postings-index.ts'
import { createPostingsWriter, type SegmentPostings } from './postings-writer.ts'

interface IndexedPassage {
  /** Index into `Corpus.passages`. */
  id: number
}

function fieldText(corpus: Corpus, number: number, field: string): string {
  const passage = corpus.passages[number]
  if (!passage) return ''
  if (field === 'text') return passageText(corpus, passage)
  if (field === 'title') return corpus.documents[passage.document]?.title ?? ''
  return passageHeadings(corpus, passage).join('\n')
}

/**
 * MiniSearch over passages of a corpus, which reads each text from the corpus and keeps none. Its inverted index can
 * be taken out, to be frozen into typed arrays: `MiniSearch.search` makes an object for every hit and sorts them all,
 * which costs twenty to sixty times what the best ten cost. What is read here of its inside (protected members) is
 * compared with its own search by test/search/mini-search-index.test.ts.
 */
export class PassageMiniSearch extends MiniSearch<IndexedPassage> {
  constructor(corpus: Corpus) {
    super({
      fields: [...fields],
      extractField: (passage, field) => (field === 'id' ? passage.id : fieldText(corpus, passage.id, field)),
      tokenize: text => termsOf(text),
      processTerm: term => term,
      searchOptions: { boost: boosts, bm25 }
    })
  }

  /** Each term with its passages by field, counted from 0 in the order in which they were added. */
  *postings(): Generator<[string, SegmentPostings]> {
    const fieldIds = fields.map(field => this._fieldIds[field] ?? -1)
    for (const [term, found] of this._index) yield [term, fieldIds.map(id => found.get(id))]
  }

  /** Length of a field of the passage that was added after `order` others, as the ranking counts it. */
  fieldLength(field: (typeof fields)[number], order: number): number {
    return this._fieldLength.get(order)?.[this._fieldIds[field] ?? -1] ?? 0
  }
}

/** How far an index has come. */
export interface IndexProgress {
  passages: number
  totalPassages: number
}

/** How an index is built. */
export interface BuildOptions extends SliceOptions {
  /** Called after each slice. */
  onProgress?: (progress: IndexProgress) => void
  /**
   * This many passages are indexed by one MiniSearch and frozen, then the next: its maps cost ten times the memory of the
   * arrays, and collecting them as garbage stops everybody. Default 5,000.
   */
  passagesPerSegment?: number
}

/** Builds the index in small steps; `progress` is brought up to date at each. */
function* building(corpus: Corpus, progress: IndexProgress, passagesPerSegment = 5_000): Steps<PostingsIndex> {
  const { totalPassages } = progress
  const writer = createPostingsWriter(totalPassages, fields.length)
  while (progress.passages < totalPassages) {
    const first = progress.passages
    const miniSearch = new PassageMiniSearch(corpus)
    while (progress.passages < Math.min(totalPassages, first + passagesPerSegment)) {
      const id = progress.passages
      miniSearch.add({ id })
      for (const [number, field] of fields.entries()) {
        writer.setLength(number, id, miniSearch.fieldLength(field, id - first))
      }
      progress.passages++
      yield
    }
    yield* writer.addSegment(first, miniSearch.postings())
  }
  return createPostingsIndex(corpus, yield* writer.finish())
}

function noProgress(corpus: Corpus): IndexProgress {
  return { passages: 0, totalPassages: corpus.passages.length }
}

/** Indexes a corpus at once. For a small one, or where nothing else waits. */
export function createMiniSearchIndex(corpus: Corpus): PostingsIndex {
  return finish(building(corpus, noProgress(corpus)))
}

/** Indexes a corpus in slices, so that a server goes on answering meanwhile. */
export function buildMiniSearchIndex(corpus: Corpus, options: BuildOptions = {}): Promise<PostingsIndex> {
  const { onProgress, pause = nextTurn, passagesPerSegment } = options
  const progress = noProgress(corpus)
  return finishInSlices(building(corpus, progress, passagesPerSegment), {
    ...options,
    pause() {
      onProgress?.({ ...progress })
      return pause()
    }
  })
}
