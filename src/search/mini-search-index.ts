import MiniSearch from 'minisearch'
import { termsOf } from '../text/terms.ts'
import type { Corpus } from '../types/document.ts'
import { passageHeading, passageText } from './passage-text.ts'
import { createPostingsWriter, type Postings } from './postings.ts'
import { bm25, boosts, createPostingsIndex, fields, type PostingsIndex } from './postings-index.ts'

interface IndexedPassage {
  /** Index into `Corpus.passages`. */
  id: number
}

function fieldText(corpus: Corpus, number: number, field: string): string | undefined {
  const passage = corpus.passages[number]
  if (!passage) return undefined
  if (field === 'text') return passageText(corpus, passage)
  if (field === 'title') return corpus.documents[passage.document]?.title
  return passageHeading(corpus, passage)
}

/**
 * MiniSearch over the passages of a corpus, which reads each text from the corpus and keeps none. Its inverted index
 * can be frozen into typed arrays: `MiniSearch.search` makes an object for every hit and sorts them all, which costs
 * twenty to sixty times what the best ten cost. What is read here of its inside (protected members) is compared with
 * its own search by test/search/mini-search-index.test.ts.
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

  /** The index in typed arrays, a term at each step. Passages must have been added in their order, none removed. */
  *freeze(): Generator<void, Postings> {
    const writer = createPostingsWriter(this._documentCount, fields.length)
    const fieldIds = fields.map(field => this._fieldIds[field])
    for (const [term, postings] of this._index) {
      writer.add(
        term,
        fieldIds.map(id => (id === undefined ? undefined : postings.get(id)))
      )
      yield
    }
    return writer.finish(
      (field, passage) => this._fieldLength.get(passage)?.[fieldIds[field] ?? -1] ?? 0,
      fieldIds.map(id => this._avgFieldLength[id ?? -1] ?? 0)
    )
  }
}

export interface IndexProgress {
  passages: number
  totalPassages: number
}

/** Builds the index passage by passage, so that the builder can be stopped and gone on with. */
function* build(corpus: Corpus): Generator<IndexProgress, Postings> {
  const miniSearch = new PassageMiniSearch(corpus)
  const progress = { passages: 0, totalPassages: corpus.passages.length }
  for (let id = 0; id < corpus.passages.length; id++) {
    miniSearch.add({ id })
    progress.passages = id + 1
    yield progress
  }
  const freezing = miniSearch.freeze()
  for (;;) {
    const step = freezing.next()
    if (step.done) return step.value
    yield progress
  }
}

/** Indexes a corpus at once. For a small one, or where nothing else waits. */
export function createMiniSearchIndex(corpus: Corpus): PostingsIndex {
  const building = build(corpus)
  for (;;) {
    const step = building.next()
    if (step.done) return createPostingsIndex(corpus, step.value)
  }
}

export interface BuildOptions {
  /** Called after each slice. */
  onProgress?: (progress: IndexProgress) => void
  /** How long one slice may take. Default 20. */
  sliceInMs?: number
  /** Lets others work between slices. Default: the next turn of the event loop. */
  pause?: () => Promise<void>
  /** Milliseconds, from any beginning. Default `performance.now`. */
  now?: () => number
}

/** Indexes a corpus in slices, so that a server goes on answering meanwhile. */
export async function buildMiniSearchIndex(corpus: Corpus, options: BuildOptions = {}): Promise<PostingsIndex> {
  const {
    onProgress,
    sliceInMs = 20,
    pause = () => new Promise(resolve => setTimeout(resolve, 0)),
    now = () => performance.now()
  } = options
  const building = build(corpus)
  let sliceEnd = now() + sliceInMs
  for (;;) {
    const step = building.next()
    if (step.done) return createPostingsIndex(corpus, step.value)
    if (now() < sliceEnd) continue
    onProgress?.({ ...step.value })
    await pause()
    sliceEnd = now() + sliceInMs
  }
}
