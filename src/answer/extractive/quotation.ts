import { isMachineText } from '../../text/machine-text.ts'
import { readText } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { UnmarkedSentence } from '../markers.ts'
import { readMarkers } from '../markers.ts'
import { neutralize } from '../neutralize.ts'
import { notFoundLine } from '../not-found-line.ts'
import { toPlainSentence } from '../plain-sentence.ts'
import { createSentenceStream } from '../sentence-stream.ts'
import type { Quote } from './arrange-quotes.ts'
import { headRow } from './headed-row.ts'

/** A quotation as a generator writes it, and as it is read where it is one whole sentence. */
export interface Quotation {
  text: string
  sentence?: UnmarkedSentence
}

/** A sentence word for word with its marker; a row of a table with the heads of its columns, which it cites too. */
export function quotationOf({ sentence, head, ...place }: Quote): Quotation {
  if (head)
    return { text: `${written(headRow(sentence.text, head.sentence.text).text)} ${markerOf(place)}${markerOf(head)}\n` }
  const { words, read } = readQuoted(sentence)
  const text = `${words} ${markerOf(place)}\n`
  if (!read) return { text }
  const reference = { passage: place.passage.number, sentence: place.index + 1, charIndex: read.charIndex }
  return { text, sentence: { text: read.text, references: [reference], unknown: [] } }
}

const markerOf = ({ passage, index }: Pick<Quote, 'passage' | 'index'>) => `[${passage.number}.${index + 1}]`

/** A source's own marks of reference ("[8]") would pass for markers and are left out; in code they are not such marks. */
const written = (text: string): string =>
  neutralize(text.includes('[') && !isMachineText(readText(text)) ? text.replace(referenceMark, '') : text)
const referenceMark = / ?\[\d[\d.,;–-]{0,20}\]/g

/** What a quotation of a sentence is, whatever its marker. */
interface Quoted {
  words: string
  /** What is left once its marker is read, and where that stood; null where it is not one whole sentence. */
  read: { text: string; charIndex: number } | null
}
const remembered = createSentenceMemory<Quoted>()

/** Reads it as the text of any generator is read. What it cites is checked like theirs, each time. */
function readQuoted(sentence: EvidenceSentence): Quoted {
  return remembered.of(sentence, quote)
}

function quote(sentence: EvidenceSentence): Quoted {
  const words = written(sentence.text)
  const [raw = '', ...more] = createSentenceStream().push(`${words} [1.1]\n`)
  const { text, references, unknown } = readMarkers(toPlainSentence(raw), () => 1)
  const [reference, ...others] = references
  const isWhole = reference && more.length + others.length + unknown.length === 0 && !notFoundLine.test(text)
  return { words, read: isWhole ? { text, charIndex: reference.charIndex } : null }
}
