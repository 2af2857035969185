import { dirname, join } from 'node:path'
import { z } from 'zod'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationRequest } from '../../src/answer/generator.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import type { Answer } from '../../src/types/answer.ts'
import { scriptedGenerator } from '../../test/support/scripted-generator.ts'
import { readYaml } from './case-files.ts'

/** A sentence of a model under what should become of it; "{words}" is the number of the source sentence that begins so. */
const sentenceSchema = z.union([
  /** True and well cited. */
  z.strictObject({ shown: z.string() }),
  /** Untrue, or told of a source that does not say it. */
  z.strictObject({ withheld: z.string() }),
  /** That the sources are silent. */
  z.strictObject({ missing: z.string() }),
  /** Headings and the like, of which it does not matter. */
  z.strictObject({ aside: z.string() })
])
const proseSchema = z.strictObject({
  documents: z.string(),
  questions: z.array(
    z.strictObject({
      question: z.string(),
      earlier: z.array(z.string()).optional(),
      good: z.array(sentenceSchema),
      weak: z.array(sentenceSchema)
    })
  )
})

/** How good and weak models write their answers. */
export const manners = ['good', 'weak'] as const
export interface ProseTally {
  /** True sentences, those whose sources the prompt lacked (which a model could not have written), and those withheld. */
  true: number
  unwritten: number
  withheld: number
  untrue: number
  untrueShown: number
  /** Sentences that say what is missing, and those of them that are named as not found. */
  missing: number
  missingNamed: number
  /** Answers that lack nothing, and those that name something as not found. */
  whole: number
  wronglyPartial: number
}
export type Wrong = (what: 'withheld' | 'shown' | 'unwritten' | 'not found', question: string, text: string) => void

export const noTally = (): ProseTally => ({
  true: 0,
  unwritten: 0,
  withheld: 0,
  untrue: 0,
  untrueShown: 0,
  missing: 0,
  missingNamed: 0,
  whole: 0,
  wronglyPartial: 0
})

/** Puts the written answers of a file through the whole way of a question, and counts what became of each sentence. */
export async function measureProse(
  path: string,
  tallies: Record<(typeof manners)[number], ProseTally>,
  wrong: Wrong = () => {}
): Promise<void> {
  const { documents: folder, questions } = readYaml(path, proseSchema)
  const { documents, skipped } = await readFolder(join(dirname(path), folder))
  const indexed = await indexCorpus(buildCorpus(documents, skipped))
  for (const { question, earlier = [], ...answers } of questions)
    for (const manner of manners) {
      const written: [as: string, text: string][] = []
      const generator = scriptedGenerator(request => {
        for (const sentence of answers[manner])
          for (const [as, text] of Object.entries(sentence)) {
            const marked = withMarkers(text, request)
            if (marked !== null) written.push([as, marked])
            else if (as === 'shown') {
              tallies[manner].true++
              tallies[manner].unwritten++
              wrong('unwritten', question, text)
            }
          }
        return written.map(([, text]) => (startsLine.test(text) ? `\n${text}` : text)).join(' ')
      })
      const messages = earlier.map((content, turn) => ({
        role: turn % 2 ? ('assistant' as const) : ('user' as const),
        content
      }))
      const answer = await collectAnswer(createFootnote({ indexed, generator }).ask({ question, messages }))
      count(answer, written, tallies[manner], (what, text) => wrong(what, question, text))
    }
}

const startsLine = /^\s*(?:[-*•|#]|\d+\.\s)/u

/** A sentence with the markers that the prompt gives its sources; null where it lacks one of them. */
function withMarkers(text: string, { passages }: GenerationRequest): string | null {
  let isWhole = true
  const marked = text.replaceAll(/\{([^{}]+)\}/g, (_, words: string) => {
    for (const { number, sentences } of passages) {
      const index = sentences.findIndex(sentence => sentence.text.replaceAll(/\s+/g, ' ').startsWith(words))
      if (index >= 0) return `${number}.${index + 1}`
    }
    isWhole = false
    return ''
  })
  return isWhole ? marked : null
}

function count(
  answer: Answer,
  written: readonly (readonly [as: string, text: string])[],
  tally: ProseTally,
  wrong: (what: Parameters<Wrong>[0], text: string) => void
): void {
  const shown = answer.claims.filter(({ origin }) => origin === 'model').map(({ text }) => bare(text))
  for (const [as, text] of written) {
    const isShown = shown.some(each => each.includes(bare(text)) || bare(text).includes(each))
    if (as === 'shown') {
      tally.true++
      if (isShown) continue
      tally.withheld++
      wrong('withheld', text)
    } else if (as === 'withheld') {
      tally.untrue++
      if (!isShown) continue
      tally.untrueShown++
      wrong('shown', text)
    } else if (as === 'missing') {
      tally.missing++
      if (answer.notFound.some(missing => bare(text).includes(bare(missing.text)))) tally.missingNamed++
      else wrong('not found', text)
    }
  }
  if (written.some(([as]) => as === 'missing' || as === 'withheld')) return
  tally.whole++
  if (answer.notFound.length === 0) return
  tally.wronglyPartial++
  wrong('not found', answer.notFound.map(({ text }) => text).join('; '))
}

/** Letters and digits alone: without markers, list signs and emphasis. */
function bare(text: string): string {
  return text
    .replaceAll(/[[(【]+(?:see )?\d[\d.,\s]*[\])】]+/g, '')
    .replace(/^\s*(?:[-*•]|\d+\.)\s+/u, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
