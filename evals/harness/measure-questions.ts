import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { createIndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import type { Answer, Citation, Message } from '../../src/types/answer.ts'

const place = z.record(z.string(), z.union([z.string().transform(quote => [quote]), z.array(z.string()).min(1)]))
type Place = z.infer<typeof place>
const places = z.union([
  z.literal('nothing').transform((): Place[] => []),
  place.transform(one => [one]),
  z.array(place).min(1)
])
/** A question with more to it: what is asked before it, in order, and what its answer must not cite. */
const detailed = z.strictObject({
  after: z.union([z.string().transform(question => [question]), z.array(z.string())]).default([]),
  cites: places,
  notCites: place.optional()
})
const fileSchema = z.strictObject({
  documents: z.string(),
  questions: z.record(
    z.string(),
    z.union([detailed, places.transform(cites => ({ after: [], cites, notCites: undefined }))])
  )
})
/** How many questions of a file were answered how. */
export interface Tally {
  answerable: number
  right: number
  /** The first sentence of the answer is one that was looked for. */
  first: number
  answered: number
  unanswerable: number
  left: number
  /** Not right, but the place is among the sentences that are named as nearest. */
  near: number
  /** Sentences shown, over all answers. */
  shown: number
}

type Miss = 'invented' | 'wrong' | 'nothing said'

/** As a person compares them: without marks, and with one blank for many. */
const plain = (text: string) =>
  text
    .replace(/[`*_|[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

type Cited = { citations: readonly Pick<Citation, 'documentId' | 'citedText'>[] }

function cites(answer: Cited, documentId: string, quote: string): boolean {
  return answer.citations.some(
    citation => citation.documentId === documentId && plain(citation.citedText).includes(plain(quote))
  )
}

const isFullyCited = (answer: Cited, wanted: Place) =>
  Object.entries(wanted).every(([documentId, quotes]) => quotes.every(quote => cites(answer, documentId, quote)))

const citesAny = (answer: Cited, places: Place) =>
  Object.entries(places).some(([documentId, quotes]) => quotes.some(quote => cites(answer, documentId, quote)))

/** What the keyless Footnote answers to the questions of a file; `miss` is told of each that it does not answer rightly. */
export async function measureQuestions(
  path: string,
  miss: (what: Miss, question: string, answer: Answer) => void = () => {}
): Promise<Tally> {
  const gold = fileSchema.parse(parse(readFileSync(path, 'utf8')))
  const { documents, skipped } = await readFolder(resolve(path, '..', gold.documents))
  const corpus = buildCorpus(documents, skipped)
  const indexed = createIndexedCorpus(corpus, createMiniSearchIndex(corpus))
  const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
  const tally: Tally = { answerable: 0, right: 0, first: 0, answered: 0, unanswerable: 0, left: 0, near: 0, shown: 0 }
  const ask = async (questions: readonly string[]): Promise<Answer> => {
    const messages: Message[] = []
    for (const question of questions.slice(0, -1)) {
      const { plainText, claims } = await collectAnswer(footnote.ask({ question, messages: [...messages] }))
      // As the page does, which sends only what was shown.
      if (claims.length > 0)
        messages.push({ role: 'user', content: question }, { role: 'assistant', content: plainText })
    }
    return collectAnswer(footnote.ask({ question: questions.at(-1) ?? '', messages }))
  }
  for (const [question, { after, cites: places, notCites = {} }] of Object.entries(gold.questions)) {
    for (const wanted of [...places, notCites])
      for (const [id, quotes] of Object.entries(wanted))
        for (const quote of quotes)
          if (!plain(documents.find(document => document.id === id)?.text ?? '').includes(plain(quote)))
            throw new Error(`${basename(path)}: "${quote}" does not stand in ${id}`)
    const answer = await ask([...after, question])
    const isAnswered = answer.claims.length > 0
    tally.shown += answer.claims.length
    if (places.length === 0) {
      tally.unanswerable++
      if (!isAnswered) tally.left++
      else miss('invented', question, answer)
      continue
    }
    tally.answerable++
    if (isAnswered) tally.answered++
    const isRight = places.some(wanted => isFullyCited(answer, wanted)) && !citesAny(answer, notCites)
    if (isRight) tally.right++
    else {
      const citations = answer.notFound.flatMap(({ nearestSentences = [] }) => nearestSentences)
      if (places.some(wanted => isFullyCited({ citations }, wanted))) tally.near++
      miss(isAnswered ? 'wrong' : 'nothing said', question, answer)
    }
    const first = { ...answer, citations: answer.citations.slice(0, answer.claims[0]?.citations.length ?? 0) }
    if (places.some(wanted => citesAny(first, wanted))) tally.first++
  }
  return tally
}

/** Of several files together. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((whole, tally) => whole + tally[key], 0)
  return {
    answerable: sum('answerable'),
    right: sum('right'),
    first: sum('first'),
    answered: sum('answered'),
    unanswerable: sum('unanswerable'),
    left: sum('left'),
    near: sum('near'),
    shown: sum('shown')
  }
}
