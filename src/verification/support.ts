import { headlineOf } from '../text/headline.ts'
import { lazily } from '../text/lazily.ts'
import type { Reading } from '../text/reading.ts'
import { createListMemory } from '../text/sentence-memory.ts'
import { beginningLength, createFormMemory, distinctForms } from '../text/word-form.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { isDiscourse } from './discourse.ts'
import { indexOf } from './sentence-index.ts'

/** The terms of several sentences, by which others are looked up. */
export interface Vocabulary {
  terms: Pick<ReadonlySet<string>, 'has'>
  /** First five letters of longer terms: "invest" stands for "investor", "germani" for "german". */
  beginnings: () => ReadonlySet<string>
}

const remembered = createListMemory<Vocabulary>()

/** The words of sentences and of what stands over them. Remembered for each array object. */
export function vocabularyOf(sentences: readonly EvidenceSentence[]): Vocabulary {
  return remembered.of(sentences, readVocabulary)
}

function readVocabulary(sentences: readonly EvidenceSentence[]): Vocabulary {
  const index = indexOf(sentences)
  const formsAround = distinctForms(readAround(sentences))
  const termsAround = new Set(formsAround.map(({ term }) => term))
  return {
    terms: { has: (word: string) => index.has(word) || termsAround.has(word) },
    beginnings: lazily(() => {
      const beginnings = new Set<string>()
      for (const { beginning } of [...index.forms, ...formsAround]) if (beginning !== '') beginnings.add(beginning)
      return beginnings
    })
  }
}

/** What stands over some sentences: titles, publishers, headings, the heads of columns. */
export function readAround(sentences: readonly EvidenceSentence[]): Reading[] {
  const around = new Set<string>()
  for (const { title, publisher, heading, columns } of sentences)
    for (const text of [title, publisher, heading, columns]) if (text) around.add(text)
  return Array.from(around, text => headlineOf(text).reading)
}

/** Whether a vocabulary has a term, or another word of the same beginning. */
export function hasTerm({ terms, beginnings }: Vocabulary, term: string): boolean {
  return terms.has(term) || (term.length > beginningLength && beginnings().has(term.slice(0, beginningLength)))
}

export interface Support {
  /** Share of the claim's own words and stated figures that the cited sentences have: 0 to 1; 1 where it has no words of its own. */
  share: number
  /** How many words of its own the claim has. */
  words: number
  /** The densest stretch of words that no source has: their number less the known ones between them. */
  strangeness: number
  /** The stretch as written. */
  stretch: string | null
}

const digit = /^\p{N}/u
/** A word that is a number, or that talk about an answer itself is made of, is none of the claim's own. */
const isOwnWord = createFormMemory(({ term }) => term !== '' && !isDiscourse(term) && !digit.test(term))

/** The words of a claim that a source could have: no numbers, and no talk about the answer itself. */
export function ownWords({ tokens }: Reading): Word[] {
  return tokens.filter(({ form }) => isOwnWord(form))
}

/** Measures how much of a claim's wording its sources have. Numbers are left to the figures; those that are `stated` are known, in whatever unit. */
export function measureSupport(
  claim: Reading,
  cited: Vocabulary,
  context: Vocabulary,
  lent: ReadonlySet<string>,
  stated: readonly Figure[] = []
): Support {
  let words = 0
  let known = 0
  let running = 0
  let start = 0
  let strangeness = 0
  let stretch: [number, number] | null = null
  for (let index = 0; index < claim.tokens.length; index++) {
    const { form, term, stem, startCharIndex, endCharIndex } = claim.tokens[index] as Word
    if (!isOwnWord(form)) continue
    words++
    const isStated = stated.some(figure => startCharIndex < figure.endCharIndex && endCharIndex > figure.startCharIndex)
    if (isStated || hasTerm(cited, term) || cited.terms.has(stem)) known++
    if (isStated || lent.has(term)) continue
    // Largest sum of a run (Kadane): +1 for each strange word, −0.6 for each known one.
    const step = hasTerm(context, term) || context.terms.has(stem) ? -0.6 : 1
    if (running <= 0) {
      running = 0
      start = index
    }
    running += step
    if (running > strangeness) {
      strangeness = running
      stretch = [start, index]
    }
  }
  const first = stretch && claim.tokens[stretch[0]]
  const last = stretch && claim.tokens[stretch[1]]
  return {
    // A stated figure is as good as a known word, where there is any.
    share: words === 0 ? 1 : known === 0 ? 0 : (known + stated.length) / (words + stated.length),
    words,
    strangeness,
    stretch: first && last ? claim.text.slice(first.startCharIndex, last.endCharIndex) : null
  }
}
