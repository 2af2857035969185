import type { Passage, Sentence, SourceDocument } from '../types/document.ts'

/** A passage ends at a paragraph's end once it has this many sentences … */
const enoughSentences = 3
/** … and anywhere once it has this many sentences or code units. */
const mostSentences = 5
const mostCodeUnits = 900

/**
 * The passages of a document: a few consecutive prose sentences each, overlapping by one so that no two neighbours are
 * torn apart everywhere, never across a heading. Furniture is stepped over.
 */
export function* passagesOf(source: SourceDocument, document: number): Generator<Passage> {
  // Taken once: a mapped document makes them again each time.
  const { sentences } = source
  let section: number[] = []
  const close = function* () {
    for (const [first, last] of cutSection(sentences, section))
      yield { document, firstSentence: first, endSentence: last + 1 }
    section = []
  }
  let over: number | undefined
  for (const [index, { kind, heading }] of sentences.entries()) {
    // A heading ends a section, and so does the end of what a term heads.
    if (kind === 'heading' || (kind === 'prose' && heading !== over)) yield* close()
    if (kind !== 'prose') continue
    over = heading
    section.push(index)
  }
  yield* close()
}

/** First and last sentence of each passage of a section, given the indices of its prose sentences. */
function* cutSection(sentences: readonly Sentence[], section: readonly number[]): Generator<[number, number]> {
  let from = 0
  while (from < section.length) {
    let to = from
    let length = lengthOf(sentences[section[from] ?? 0])
    while (to + 1 < section.length) {
      const next = sentences[section[to + 1] ?? 0]
      const count = to - from + 1
      if (count >= mostSentences || length + lengthOf(next) > mostCodeUnits) break
      if (count >= enoughSentences && next?.block !== sentences[section[to] ?? 0]?.block) break
      length += lengthOf(next)
      to++
    }
    yield [section[from] ?? 0, section[to] ?? 0]
    if (to + 1 >= section.length) break
    // The overlap: the last sentence opens the next passage too, unless it was alone or leaves no room for another.
    const overlap =
      to > from && lengthOf(sentences[section[to] ?? 0]) + lengthOf(sentences[section[to + 1] ?? 0]) <= mostCodeUnits
    from = overlap ? to : to + 1
  }
}

function lengthOf(span: { startCharIndex: number; endCharIndex: number } | undefined): number {
  return span ? span.endCharIndex - span.startCharIndex : 0
}
