import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import type { Corpus } from '../../src/types/document.ts'

/** A corpus of Markdown texts by document id. */
export function corpusOfMarkdown(texts: Record<string, string>): Corpus {
  return buildCorpus(Object.entries(texts).map(([id, text]) => makeDocument(id, readMarkdown(text))))
}

/** Numbers that look random and are the same each time. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

const syllables = ['ba', 'co', 'du', 'fe', 'gi', 'ka', 'lo', 'mu', 'ne', 'pi', 'ra', 'so', 'tu', 've', 'zi']

/** A word of a made-up language; low ranks are drawn far more often than high ones. */
export function randomWord(random: () => number): string {
  let rank = Math.floor(Math.exp(random() * Math.log(3_000))) + 14
  let word = ''
  for (; rank > 0; rank = Math.floor(rank / syllables.length)) word += syllables[rank % syllables.length]
  return word
}

/** Documents with titles, headings and sentences of made-up words. */
export function randomCorpus(seed: number, documentCount: number): Corpus {
  const random = createRandom(seed)
  const words = (count: number) => Array.from({ length: count }, () => randomWord(random)).join(' ')
  const sentence = () => {
    const text = words(3 + Math.floor(random() * 12))
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 6) }, sentence).join(' ')
  const texts: Record<string, string> = {}
  for (let number = 0; number < documentCount; number++) {
    const sections = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const heading = random() < 0.5 ? `## ${words(3)}\n\n` : ''
      return `${heading}${paragraph()}`
    })
    texts[`document-${number}`] = `# ${words(4)}\n\n${sections.join('\n\n')}\n`
  }
  return corpusOfMarkdown(texts)
}
