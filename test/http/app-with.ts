import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { AccessOptions } from '../../src/http/access.ts'
import { createApp } from '../../src/http/app.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'

export const footnote = createFootnote({ indexed: indexedCorpusOf(damTexts), generator: createExtractiveGenerator() })

/** The server with a page, for those whom these settings let in. */
export const appWith = (access: AccessOptions) =>
  described(createApp({ footnote, access, page: async context => context.html('<title>page</title>') }))
