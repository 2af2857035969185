import { createRequire } from 'node:module'
import { termsOf } from '../../src/text/terms.ts'
import type { Corpus } from '../../src/types/document.ts'
import { type Engine, hitCount } from './engines.ts'

const requireFromBench = createRequire(new URL('../package.json', import.meta.url))

/** Other JavaScript libraries, given our terms; those that are not installed in bench/ are left out, by name. */
export async function createPeers(corpus: Corpus): Promise<{ engines: (() => Promise<Engine>)[]; missing: string[] }> {
  const textOf = (passage: number) => {
    const source = corpus.documents[corpus.passages[passage]?.document ?? -1]
    return termsOf(`${source?.title} ${source?.text}`).join(' ')
  }
  const numbers = corpus.passages.map((_, passage) => passage)
  const all: Record<string, (library: never) => Promise<Engine> | Engine> = {
    flexsearch: (library: { default: { Index: new (options: object) => FlexsearchIndex } }) => {
      const index = new library.default.Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') })
      for (const passage of numbers) index.add(passage, textOf(passage))
      return {
        name: 'flexsearch',
        search: question => index.search(termsOf(question).join(' '), { limit: hitCount, suggest: true })
      }
    },
    '@orama/orama': async (library: OramaLibrary) => {
      const database = library.create({ schema: { text: 'string' } })
      for (const passage of numbers) await library.insert(database, { id: String(passage), text: textOf(passage) })
      return {
        name: 'Orama',
        maxQuestions: 300,
        async search(question) {
          const found = await library.search(database, {
            term: termsOf(question).join(' '),
            limit: hitCount,
            exact: false,
            threshold: 1
          })
          return found.hits.map(hit => Number(hit.id))
        }
      }
    },
    lunr: (library: { default: LunrLibrary }) => {
      const index = library.default(function (this: LunrBuilder) {
        this.pipeline.reset()
        this.searchPipeline.reset()
        this.ref('id')
        this.field('text')
        for (const passage of numbers) this.add({ id: String(passage), text: textOf(passage) })
      })
      return {
        name: 'lunr',
        maxQuestions: 300,
        search: question =>
          index
            .query(query => {
              for (const term of termsOf(question)) query.term(term, {})
            })
            .slice(0, hitCount)
            .map(hit => Number(hit.ref))
      }
    }
  }
  const engines: (() => Promise<Engine>)[] = []
  const missing: string[] = []
  for (const [name, create] of Object.entries(all)) {
    try {
      const path = requireFromBench.resolve(name)
      engines.push(async () => create((await import(path)) as never))
    } catch {
      missing.push(name)
    }
  }
  return { engines, missing }
}

interface FlexsearchIndex {
  add(id: number, text: string): void
  search(query: string, options: object): number[]
}
interface OramaLibrary {
  create(options: object): object
  insert(database: object, document: object): Promise<unknown>
  search(database: object, options: object): Promise<{ hits: { id: string }[] }>
}
interface LunrBuilder {
  pipeline: { reset(): void }
  searchPipeline: { reset(): void }
  ref(name: string): void
  field(name: string): void
  add(document: object): void
}
type LunrLibrary = (configure: (this: LunrBuilder) => void) => {
  query(build: (query: { term(term: string, options: object): void }) => void): { ref: string }[]
}
