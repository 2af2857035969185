import { splitSentences } from '../text/sentences/sentences.ts'
import { markerSource } from './markers.ts'
import { notFoundLine } from './not-found-line.ts'

/*
 * Where a sentence of a stream is surely over, with no look at what follows:
 *   "… holds $8.9 trillion [2.1]."      a marker and a full stop
 *   "… holds $8.9 trillion. [2.1] T"    a full stop, markers, and then something that is not a marker
 *   a line break
 * A full stop alone is no end: "$8." may go on with "9 trillion". Sentences without markers are cut by splitSentences
 * once the text after them has reached such a place.
 */
const stopAfterMarker = /\s?[.!?。！？…]+["”’»)\]]{0,4}/uy
const stopBeforeMarker = /[.!?。！？…]["”’»)\]]{0,4}\s{0,4}$/u
const opensNext = /\s{0,4}(?=[^\s[【(.,;:!?\d])/uy
const marker = new RegExp(markerSource, 'giu')
/** A token of a chat template ("<|end|>") parts texts as a line break does. */
const lineBreak = /\n|<\|[^<>|\n]{1,60}\|>/u
/** What stands behind a full stop and is no text of its own: a marker, a tag ("</think>"). */
const gap = new RegExp(`${markerSource}|</?[a-z][^<>]{0,60}>`, 'giu')
/** By itself it claims nothing: "**Yes.**" goes with the sentence behind it. */
const isParticle = /^[*_]{0,3}(?:yes|no)[*_]{0,3}[.!][*_]{0,3}$/iu
/** A sentence longer than this is cut where it stands, so that an endless one costs no more than a long one. */
const longestSentence = 4_096

/** Takes text in pieces, gives whole sentences. */
export interface SentenceStream {
  /** Takes the next piece of text and gives the sentences, markers included, that are now surely over. */
  push(piece: string): string[]
  /** Gives what is left when the text has ended. */
  end(): string[]
}

/** Cuts a text that arrives in pieces into sentences, each as early as it is certain. */
export function createSentenceStream(): SentenceStream {
  let pending = ''
  /** A "Yes." that waits for what it says yes to. */
  let particle = ''
  function take(end: number): string[] {
    const segment = pending.slice(0, end)
    pending = pending.slice(end)
    return cutSentences(segment).flatMap(sentence => {
      const whole = `${particle}${sentence}`
      particle = particle === '' && isParticle.test(sentence) ? `${sentence} ` : ''
      return particle === '' ? [whole] : []
    })
  }
  return {
    push(piece) {
      pending += piece
      const sentences: string[] = []
      const end = surelyOverAt(pending)
      if (end > 0) sentences.push(...take(end))
      if (pending.length > longestSentence) sentences.push(...take(pending.length))
      return sentences
    },
    end() {
      const rest = pending === '' ? [] : take(pending.length)
      const alone = particle.trim()
      particle = ''
      return alone === '' ? rest : [...rest, alone]
    }
  }
}

/** Where the last sentence that is surely over ends; 0 where none is. */
function surelyOverAt(text: string): number {
  let over = text.lastIndexOf('\n') + 1
  /** The end of the last marker of a row that follows a full stop. */
  let rowEnd = -1
  marker.lastIndex = over
  for (let match = marker.exec(text); match; match = marker.exec(text)) {
    const start = match.index
    const end = marker.lastIndex
    const before = text.slice(Math.max(over, start - 9), start)
    const isInRow = rowEnd >= 0 && start - rowEnd <= 4 && text.slice(rowEnd, start).trim() === ''
    rowEnd = isInRow || stopBeforeMarker.test(before) ? end : -1
    stopAfterMarker.lastIndex = end
    opensNext.lastIndex = end
    if (rowEnd === end && opensNext.test(text)) over = opensNext.lastIndex
    else if (stopAfterMarker.test(text)) {
      over = stopAfterMarker.lastIndex
      rowEnd = -1
    }
  }
  return over
}

/** The sentences of a finished stretch, each with the markers that follow its full stop. */
function cutSentences(segment: string): string[] {
  const sentences: string[] = []
  for (const line of segment.split(lineBreak)) {
    if (!/[\p{L}\p{N}]/u.test(line)) continue
    // What is missing may be named in several sentences: the line is one all the same.
    if (notFoundLine.test(line)) {
      sentences.push(line.trim())
      continue
    }
    const spans = splitSentences(maskMarkers(line))
    for (const [index, span] of spans.entries()) {
      const end = spans[index + 1]?.startCharIndex ?? line.length
      const start = index === 0 ? 0 : span.startCharIndex
      const sentence = line.slice(start, end).trim()
      if (sentence) sentences.push(sentence)
    }
  }
  return sentences
}

/** Markers and tags must not mislead the splitter: after a full stop they become a gap, elsewhere part of the sentence. */
function maskMarkers(line: string): string {
  let masked = ''
  for (const match of line.matchAll(gap)) {
    masked += line.slice(masked.length, match.index)
    masked += (/[.!?。！？…]["”’»)]{0,4}\s*$/u.test(masked.slice(-64)) ? ' ' : 'x').repeat(match[0].length)
  }
  return masked + line.slice(masked.length)
}
