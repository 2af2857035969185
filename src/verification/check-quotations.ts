import { isTitleCase } from '../text/names.ts'
import { foldQuotation, isQuotedFrom, readQuotations } from '../text/quotations.ts'
import { readEvidence, readText } from '../text/reading.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'

/** Fewer words are a term or a title between marks, which may be inflected; more are somebody's words. */
const wordsOfSpeech = 4

/** Each quotation of a claim must stand verbatim in what it cites: a sentence, or several that follow each other. */
export function checkQuotations(
  text: string,
  cited: readonly EvidenceSentence[],
  question: string | undefined
): Issue[] {
  const quotations = readQuotations(text)
  if (quotations.length === 0 || cited.length === 0) return []
  const sources = joinBySource(cited)
  if (question !== undefined) sources.push(question)
  const lent = question === undefined ? undefined : readText(question).termSet
  const issues: Issue[] = []
  for (const quotation of quotations) {
    if (sources.some(source => isQuotedFrom(quotation.text, source))) continue
    const { tokens, termSet } = readText(quotation.text)
    // "The answer to the question “…?” is:" quotes who asked.
    if (
      quotation.text.trimEnd().endsWith('?') &&
      /\bquestions?(?:\s*:)?\s?\W$/i.test(text.slice(0, quotation.startCharIndex))
    )
      continue
    // The title of a work is a name, and is checked as one.
    if (isTitleCase(tokens)) continue
    if (tokens.length < wordsOfSpeech && standsInWords(termSet, cited)) continue
    // "The verb “walked”" of a claim that has the word: what is quoted is the claim itself.
    const rest = `${text.slice(0, quotation.startCharIndex)} ${text.slice(quotation.endCharIndex)}`
    if (tokens.length < wordsOfSpeech && isQuotedFrom(quotation.text, rest)) continue
    if (lent !== undefined && [...termSet].every(term => lent.has(term))) continue
    issues.push({
      code: 'quote_mismatch',
      message: `The quotation "${quotation.text}" does not stand verbatim in the cited source.`,
      claimed: quotation.text,
      found: nearest(quotation.text, cited)
    })
  }
  return issues
}

/** What each source says in the cited sentences, in its own order, with titles, headings and the sentence before. */
function joinBySource(cited: readonly EvidenceSentence[]): string[] {
  const bySource = new Map<number, EvidenceSentence[]>()
  for (const sentence of cited) {
    const sentences = bySource.get(sentence.source) ?? []
    if (sentence.previous && !cited.includes(sentence.previous)) sentences.push(sentence.previous)
    sentences.push(sentence)
    bySource.set(sentence.source, sentences)
  }
  return [...bySource.values()].flatMap(sentences => {
    const inOrder = [...sentences].sort((a, b) => a.startCharIndex - b.startCharIndex)
    const first = inOrder[0]
    return [inOrder.map(sentence => sentence.text).join(' '), first?.title ?? '', first?.heading ?? '']
  })
}

function standsInWords(wanted: ReadonlySet<string>, cited: readonly EvidenceSentence[]): boolean {
  return [...wanted].every(term => cited.some(sentence => readEvidence(sentence).termSet.has(term)))
}

/** The quotation of the cited sentences that shares most words with the claimed one. */
function nearest(quotation: string, cited: readonly EvidenceSentence[]): string | null {
  const wanted = new Set(foldQuotation(quotation).split(' '))
  let best: string | null = null
  let bestShare = 0.3
  for (const sentence of cited) {
    for (const { text } of [...readQuotations(sentence.text), { text: sentence.text }]) {
      const words = foldQuotation(text).split(' ')
      const share = words.filter(word => wanted.has(word)).length / Math.max(words.length, wanted.size)
      if (share <= bestShare) continue
      best = text
      bestShare = share
    }
  }
  return best
}
