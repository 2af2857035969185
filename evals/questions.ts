/**
 * Asks the keyless Footnote what people ask of their own folders, and judges by the places that they should be sent to:
 * `npx node evals/questions.ts [-v] [--held-out] [FILE.yaml …]`, of evals/questions where no file is named.
 *
 * A file names the folder of documents, and for each question where its answer stands: words of a cited sentence, by
 * document. All of them must be cited; of a list of places, one is enough. `nothing` where no document answers.
 * Questions in `*.held-out.yaml` are only counted, and only with `--held-out`: whoever mends the code sees totals.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { z } from 'zod'
import { createExtractiveGenerator } from '../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../src/answer/footnote.ts'
import { createIndexedCorpus } from '../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { createMiniSearchIndex } from '../src/search/mini-search-index.ts'
import type { Answer, Citation } from '../src/types/answer.ts'

const place = z.record(z.string(), z.union([z.string().transform(quote => [quote]), z.array(z.string()).min(1)]))
type Place = z.infer<typeof place>
const fileSchema = z.strictObject({
  documents: z.string(),
  questions: z.record(
    z.string(),
    z.union([z.literal('nothing').transform(() => []), place.transform(one => [one]), z.array(place).min(1)])
  )
})
interface Tally {
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v' }, 'held-out': { type: 'boolean' } }
})
const folder = join(import.meta.dirname, 'questions')
const isHeldOut = (path: string) => path.endsWith('.held-out.yaml')
const paths = positionals.length > 0 ? positionals : readdirSync(folder).map(name => join(folder, name))

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

async function measure(path: string): Promise<Tally> {
  const gold = fileSchema.parse(parse(readFileSync(path, 'utf8')))
  const { documents, skipped } = await readFolder(resolve(path, '..', gold.documents))
  const corpus = buildCorpus(documents, skipped)
  const indexed = createIndexedCorpus(corpus, createMiniSearchIndex(corpus))
  const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
  const tally: Tally = { answerable: 0, right: 0, first: 0, answered: 0, unanswerable: 0, left: 0, near: 0, shown: 0 }
  for (const [question, places] of Object.entries(gold.questions)) {
    for (const wanted of places)
      for (const [id, quotes] of Object.entries(wanted))
        for (const quote of quotes)
          if (!plain(documents.find(document => document.id === id)?.text ?? '').includes(plain(quote)))
            throw new Error(`${basename(path)}: "${quote}" does not stand in ${id}`)
    const answer = await collectAnswer(footnote.ask({ question }))
    const isAnswered = answer.claims.length > 0
    tally.shown += answer.claims.length
    if (places.length === 0) {
      tally.unanswerable++
      if (!isAnswered) tally.left++
      else if (values.verbose && !isHeldOut(path)) print('invented', question, answer)
      continue
    }
    tally.answerable++
    if (isAnswered) tally.answered++
    if (places.some(wanted => isFullyCited(answer, wanted))) tally.right++
    else {
      const citations = answer.notFound.flatMap(({ nearestSentences = [] }) => nearestSentences)
      if (places.some(wanted => isFullyCited({ citations }, wanted))) tally.near++
      if (values.verbose && !isHeldOut(path)) print(isAnswered ? 'wrong' : 'nothing said', question, answer)
    }
    const first = { ...answer, citations: answer.citations.slice(0, answer.claims[0]?.citations.length ?? 0) }
    if (places.some(wanted => Object.entries(wanted).some(([id, quotes]) => quotes.some(one => cites(first, id, one)))))
      tally.first++
  }
  return tally
}

function print(what: string, question: string, answer: Answer): void {
  console.log(`\n  ${what}: ${question}`)
  for (const { text, citations } of answer.claims)
    console.log(
      `      ${text} (${citations.map(number => answer.citations[number - 1]?.documentId).join(', ')})`.slice(0, 220)
    )
}

function total(tallies: readonly Tally[]): Tally {
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

const line = (name: string, { answerable, right, first, answered, unanswerable, left, near, shown }: Tally) =>
  `${name.padEnd(26)} right ${right}/${answerable} (first sentence ${first}, answered ${answered}; named as nearest ${near}), unanswerable left ${left}/${unanswerable}, ${shown} sentences shown`

const visible: Tally[] = []
const heldOut: Tally[] = []
for (const path of paths) {
  if (isHeldOut(path) && !values['held-out']) continue
  const tally = await measure(path)
  if (isHeldOut(path)) heldOut.push(tally)
  else visible.push(tally)
  if (!isHeldOut(path)) console.log(line(basename(path, '.yaml'), tally))
}
console.log(line('visible', total(visible)))
if (heldOut.length > 0) console.log(line('held out', total(heldOut)))
