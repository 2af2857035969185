import { existsSync, readFileSync } from 'node:fs'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { splitSentences } from '../../src/text/sentences/sentences.ts'
import type { Corpus, Passage, SourceDocument } from '../../src/types/document.ts'

export interface Question {
  text: string
  /** The passage that answers it, where people said so. */
  passage?: number
}

export interface Material {
  source: string
  corpus: Corpus
  questions: readonly Question[]
}

const dataFolder = new URL('../../../shared/data/', import.meta.url)
const wordsPerPassage = { least: 60, most: 120 }

/** A small generator of random numbers (mulberry32), so that every run measures the same. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

interface SquadArticle {
  title: string
  paragraphs: { context: string; qas: { question: string; is_impossible: boolean }[] }[]
}

/**
 * `count` passages of 60 to 120 words with questions: paragraphs of ../shared/data as they are, further ones mixed
 * from the sentences there; where the folder is absent, words drawn by Zipf's law.
 */
export function createMaterial(count: number): Material {
  const random = createRandom(count)
  if (!existsSync(new URL('squad2.jsonl', dataFolder))) return generate(count, random)
  const rows = (name: string) =>
    readFileSync(new URL(name, dataFolder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  const texts: { title: string; text: string }[] = []
  const questions: Question[] = []
  for (const { title, paragraphs } of rows('squad2.jsonl') as SquadArticle[]) {
    for (const { context, qas } of paragraphs) {
      for (const { question, is_impossible } of qas) {
        questions.push(is_impossible ? { text: question } : { text: question, passage: texts.length })
      }
      texts.push({ title: title.replaceAll('_', ' '), text: context })
    }
  }
  const sentences = [
    ...rows('ragtruth.jsonl').flatMap(row => row.facts.map((fact: { text: string }) => fact.text)),
    ...rows('ramdocs.jsonl').flatMap(row => row.documents.map((document: { text: string }) => document.text)),
    ...rows('wice.jsonl').map(row => row.evidence.join(' '))
  ].flatMap(text => splitSentences(text).map(span => text.slice(span.startCharIndex, span.endCharIndex)))
  let next = 0
  const take = () => sentences[next < sentences.length ? next++ : Math.floor(random() * sentences.length)] ?? ''
  while (texts.length < count) texts.push({ title: '', text: fill(random, take) })
  return { source: '../shared/data', corpus: toCorpus(texts), questions }
}

function fill(random: () => number, take: () => string): string {
  const wanted = wordsPerPassage.least + random() * (wordsPerPassage.most - wordsPerPassage.least)
  let text = ''
  let words = 0
  while (words < wanted) {
    const sentence = take().replaceAll(/\s+/g, ' ')
    text += `${text && ' '}${sentence}`
    words += sentence.split(' ').length
  }
  return text
}

function generate(count: number, random: () => number): Material {
  const word = () => {
    // Zipf: the word of rank r is drawn in proportion to 1 / r.
    let rank = Math.floor(Math.exp(random() * Math.log(60_000)))
    let letters = ''
    for (rank += 60; rank > 0; rank = Math.floor(rank / 60)) {
      letters += `${'bdfghklmnprst'[rank % 12] ?? ''}${'aeiou'[Math.floor(rank / 12) % 5] ?? ''}`
    }
    return letters
  }
  const sentence = () => `${Array.from({ length: 8 + Math.floor(random() * 16) }, word).join(' ')}.`
  const texts = Array.from({ length: count }, () => ({ title: '', text: fill(random, sentence) }))
  const questions = Array.from({ length: 2_000 }, () => {
    const passage = Math.floor(random() * count)
    const words = texts[passage]?.text.split(' ') ?? []
    const first = Math.floor(random() * (words.length - 8))
    return { text: words.slice(first, first + 4 + Math.floor(random() * 4)).join(' '), passage }
  })
  return { source: 'generated words', corpus: toCorpus(texts), questions }
}

/** One passage for each text, whatever its length. */
function toCorpus(texts: readonly { title: string; text: string }[]): Corpus {
  const documents = texts.map(
    ({ title, text }, number): SourceDocument => ({
      id: `passage-${number}`,
      title,
      text,
      sentences: splitSentences(text).map(span => ({ ...span, kind: 'prose', block: 0 }))
    })
  )
  const passages = documents.map(
    ({ sentences }, document): Passage => ({ document, firstSentence: 0, endSentence: sentences.length })
  )
  return { ...buildCorpus([]), documents, passages }
}
