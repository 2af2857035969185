import { splitBlocks } from '../text/blocks.ts'
import { sentenceOf } from '../text/evidence-sentence.ts'
import { limitOf } from '../text/memory-share.ts'
import { keepFigures } from '../text/reading.ts'
import { splitBlock } from '../text/sentences/sentences.ts'
import { firstRowAbove } from '../text/table-row.ts'
import type { Sentence, SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Fact } from '../types/verification.ts'
import { headingsOver, keptFigures, sentenceAt, sentenceText, textBetween } from './read-document.ts'

/** The sentences of a document that were used last, by index. */
interface Remembered {
  source: number
  sentences: WeakRef<EvidenceSentence>[]
}
/**
 * For each document. Where the folder has changed, answers under way still have it at another place than the next ones:
 * both find their own.
 */
const remembered = new WeakMap<SourceDocument, [newest: Remembered, before?: Remembered]>()

function remember(document: SourceDocument, source: number): WeakRef<EvidenceSentence>[] {
  const [newest, before] = remembered.get(document) ?? []
  if (newest?.source === source) return newest.sentences
  if (before?.source === source) return before.sentences
  const fresh: Remembered = { source, sentences: [] }
  remembered.set(document, newest ? [fresh, newest] : [fresh])
  return fresh.sentences
}

/**
 * The sentence of a document as evidence. As long as anybody holds it, the same document and index give the same object,
 * so that what is read from it is read once. `source` is the document's index in its corpus.
 */
export function evidenceOf(document: SourceDocument, source: number, sentenceIndex: number): EvidenceSentence {
  const evidence = remember(document, source)
  const known = (index: number): EvidenceSentence | undefined => evidence[index]?.deref()
  const existing = known(sentenceIndex)
  if (existing) return keep(existing)
  const block = sentenceAt(document, sentenceIndex)?.block
  if (block === undefined) throw new RangeError(`no sentence ${sentenceIndex} in ${document.id}`)
  // Forwards from the start of the block rather than backwards by recursion: a block may hold thousands.
  let first = sentenceIndex
  let previous: EvidenceSentence | undefined
  while (first > 0 && sentenceAt(document, first - 1)?.block === block) {
    previous = known(first - 1)
    if (previous) break
    first--
  }
  for (let index = first; index < sentenceIndex; index++) {
    previous = makeEvidence(document, source, index, previous)
    evidence[index] = new WeakRef(previous)
  }
  const made = makeEvidence(document, source, sentenceIndex, previous)
  evidence[sentenceIndex] = new WeakRef(made)
  return keep(made)
}

/**
 * What is read from a sentence (figures, terms, verdicts) takes a hundred times its own memory. The last ones asked for
 * are kept, at most twice this many; the others go with the next collection of garbage, unless a conflict or an
 * answer under way holds them.
 */
const keptAtLeast = 2_048
const kept = { recent: new Set<EvidenceSentence>(), before: new Set<EvidenceSentence>() }

function keep(sentence: EvidenceSentence): EvidenceSentence {
  if (kept.recent.size >= limitOf(keptAtLeast)) {
    kept.before = kept.recent
    kept.recent = new Set()
  }
  kept.recent.add(sentence)
  return sentence
}

function makeEvidence(
  document: SourceDocument,
  source: number,
  index: number,
  previous: EvidenceSentence | undefined
): EvidenceSentence {
  const place = sentenceAt(document, index)
  const { startCharIndex = 0, endCharIndex = 0, page } = place ?? {}
  const headings = place && headingsOf(document, place)
  const text = textBetween(document, startCharIndex, endCharIndex)
  const columns = sentenceText(document, tableHeadAbove(document, index) ?? -1)
  const sentence: EvidenceSentence = {
    text,
    source,
    startCharIndex,
    endCharIndex,
    title: document.title,
    ...(previous && { previous }),
    ...headings,
    ...(columns !== undefined && { columns }),
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...(document.publishedAt !== undefined && { publishedAt: document.publishedAt }),
    ...(page !== undefined && { page })
  }
  const figures = keptFigures(document, index, text)
  if (figures) keepFigures(sentence, figures)
  return sentence
}

type Headings = Pick<EvidenceSentence, 'heading' | 'outerHeadings'>
/** Of the sentence before: those of a section stand under the same headings, which are read and held once. */
let latest: { document: WeakRef<SourceDocument>; heading: number; headings: Headings } | undefined

function headingsOf(document: SourceDocument, place: Sentence): Headings | undefined {
  const { heading } = place
  if (heading === undefined) return undefined
  if (latest?.heading === heading && latest.document.deref() === document) return latest.headings
  const outerHeadings = headingsOver(document, place)
  const nearest = outerHeadings.pop() ?? ''
  const headings: Headings = { heading: nearest, ...(outerHeadings.length > 0 && { outerHeadings }) }
  latest = { document: new WeakRef(document), heading, headings }
  return headings
}

const tableHeads = new WeakMap<SourceDocument, Map<number, number>>()

/** For a further row of a table, the index of the first row, which mostly heads its columns; undefined for other sentences. */
export function tableHeadAbove(document: SourceDocument, index: number): number | undefined {
  const known = tableHeads.get(document) ?? new Map<number, number>()
  tableHeads.set(document, known)
  return firstRowAbove(sentenceText(document, index) ?? '', index, at => rowText(document, at), known)
}

/** A cell may hold several sentences ("Is it on? Is it set?"): within this many before it, the one that opens its row is the row. */
const mostInRow = 8

function rowText(document: SourceDocument, index: number): string | undefined {
  const block = sentenceAt(document, index)?.block
  let first = index
  while (index - first < mostInRow && first > 0 && sentenceAt(document, first - 1)?.block === block) first--
  return sentenceText(document, first)
}

/**
 * The prose of a document as evidence that nobody keeps: what is read from it is forgotten with it. For work over a
 * whole corpus, of which `evidenceOf` would keep everything.
 */
export function passingEvidenceOf(document: SourceDocument, source: number): EvidenceSentence[] {
  const prose: EvidenceSentence[] = []
  let previous: EvidenceSentence | undefined
  let block = -1
  for (const [index, sentence] of document.sentences.entries()) {
    const before = sentence.block === block ? previous : undefined
    block = sentence.block
    previous = makeEvidence(document, source, index, before)
    if (sentence.kind === 'prose') prose.push(previous)
  }
  return prose
}

/** The sentences of posted facts; `source` is the index of the fact. */
export function evidenceFromFacts(facts: readonly Fact[]): EvidenceSentence[] {
  const evidence: EvidenceSentence[] = []
  for (const [source, { text, title }] of facts.entries()) {
    const lines = splitBlocks(text)
    const lineAt = (index: number) => lines[index] && text.slice(lines[index].startCharIndex, lines[index].endCharIndex)
    const known = new Map<number, number>()
    for (const [index, block] of lines.entries()) {
      const columns = lineAt(firstRowAbove(lineAt(index) ?? '', index, lineAt, known) ?? -1)
      let previous: EvidenceSentence | undefined
      for (const span of splitBlock(text, block.startCharIndex, block.endCharIndex)) {
        const sentence = sentenceOf(text.slice(span.startCharIndex, span.endCharIndex), {
          source,
          ...span,
          title,
          columns,
          previous
        })
        evidence.push(sentence)
        previous = sentence
      }
    }
  }
  return evidence
}
