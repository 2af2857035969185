import { textBetween } from '../documents/read-document.ts'
import { measureOf } from '../text/measure/measure-of.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { Citation, Claim, ClaimFigure } from '../types/answer.ts'
import type { SourceCitation } from '../types/conflict.ts'
import type { Corpus, SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { PassedSentence } from './check-sentence.ts'
import type { CitedSentence } from './cited-sentences.ts'
import { allPromises, type Promises } from './promises.ts'

/** A sentence of the corpus as a citation without a number. Made once for each sentence; nobody changes it. */
export function toSourceCitation(
  corpus: Corpus,
  sentence: EvidenceSentence,
  promises: Promises = allPromises
): SourceCitation {
  const document = corpus.documents[sentence.source]
  if (!document) throw new RangeError(`no document ${sentence.source} in this corpus`)
  const { startCharIndex, endCharIndex, text } = sentence
  // Without the promise: what a prompt shows, with offsets in it, which point at nothing in the document.
  if (!promises.pointers) return cite(document, sentence, text, 0, text.length)
  const known = remembered.get(sentence)
  if (known?.document === document) return known.citation
  const citedText = textBetween(document, startCharIndex, endCharIndex)
  const citation = cite(document, sentence, citedText, startCharIndex, endCharIndex)
  remembered.set(sentence, { document, citation })
  return citation
}

const remembered = createSentenceMemory<{ document: SourceDocument; citation: SourceCitation }>()

function cite(
  document: SourceDocument,
  { page }: EvidenceSentence,
  citedText: string,
  startCharIndex: number,
  endCharIndex: number
): SourceCitation {
  return {
    documentId: document.id,
    documentTitle: document.title,
    ...(document.url !== undefined && { url: document.url }),
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...(document.publishedAt !== undefined && { publishedAt: document.publishedAt }),
    ...(page !== undefined && { page }),
    citedText,
    startCharIndex,
    endCharIndex
  }
}

/** The citations of one answer, numbered from 1 in the order of first use. */
export interface CitationList {
  readonly citations: readonly Citation[]
  /** The number of a sentence, which becomes a citation if it is none yet. */
  numberOf(sentence: EvidenceSentence, attributedBy: Citation['attributedBy']): number
  /** A passed sentence as a claim, and the citations that it introduces. */
  toClaim(passed: PassedSentence, origin: Claim['origin']): { claim: Claim; citations: Citation[] }
}

/** `cite` turns a sentence into its citation: `toSourceCitation` for the corpus at hand. */
export function createCitationList(cite: (sentence: EvidenceSentence) => SourceCitation): CitationList {
  const citations: Citation[] = []
  const numbers = new Map<EvidenceSentence, number>()
  function numberOf(sentence: EvidenceSentence, attributedBy: Citation['attributedBy']): number {
    const known = numbers.get(sentence)
    if (known !== undefined) return known
    const number = citations.length + 1
    citations.push({ number, ...cite(sentence), attributedBy })
    numbers.set(sentence, number)
    return number
  }
  return {
    citations,
    numberOf,
    toClaim(passed, origin) {
      const before = citations.length
      const anchors = anchorsOf(passed.cited, numberOf)
      const figures = passed.checked.figures.flatMap(({ figure, verdict, working, evidence }): ClaimFigure[] => {
        const stated = evidence[0]
        if (!stated) return []
        return [
          {
            text: figure.text,
            kind: figure.kind,
            value: figure.value,
            unit: figure.unit,
            verdict,
            ...(working !== undefined && { working }),
            measure: measureOf(stated.sentence, stated.figure),
            citation: numberOf(stated.sentence, 'footnote'),
            startCharIndex: stated.sentence.startCharIndex + stated.figure.startCharIndex,
            endCharIndex: stated.sentence.startCharIndex + stated.figure.endCharIndex
          }
        ]
      })
      const claim: Claim = {
        text: passed.text,
        verdict: 'supported',
        citations: [...new Set(anchors.map(({ citation }) => citation))],
        anchors,
        origin,
        figures
      }
      return { claim, citations: citations.slice(before) }
    }
  }
}

function anchorsOf(cited: readonly CitedSentence[], numberOf: CitationList['numberOf']): Claim['anchors'] {
  return [...cited]
    .sort((one, other) => one.charIndex - other.charIndex)
    .map(({ sentence, charIndex, attributedBy }) => ({ citation: numberOf(sentence, attributedBy), charIndex }))
}
