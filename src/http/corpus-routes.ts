import { Hono } from 'hono'
import type { Footnote } from '../answer/footnote.ts'
import { quoteCorpusConflicts } from '../answer/quote-conflict.ts'
import { suggestQuestions } from '../answer/suggest-questions.ts'
import { Problem } from '../types/problem.ts'
import { prefers } from './content-negotiation.ts'

/** What there is to ask: documents, their disagreements, first questions. Where there is a page, browsers get that. */
export function corpusRoutes(footnote: Footnote, hasPage: boolean): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const isPage = hasPage && (context.req.path === '/documents' || context.req.path === '/conflicts')
    // One address, two forms: a cache must not mix them up.
    if (isPage) context.res.headers.append('vary', 'accept')
  })

  app.get('/conflicts', (context, next) => {
    if (hasPage && prefers(context, 'text/html')) return next()
    if (!footnote.indexed().conflictIndex)
      throw new Problem(
        'conflicts_pending',
        'The disagreements of this corpus have not been found yet.',
        'Ask again in a minute; answers show those among their own sources meanwhile.',
        { status: 503, retryAfterSeconds: 30 }
      )
    return Promise.resolve(context.json({ conflicts: quoteCorpusConflicts(footnote.indexed()) }))
  })

  app.get('/documents', (context, next) => {
    if (hasPage && prefers(context, 'text/html')) return next()
    const { documents, skipped } = footnote.indexed().corpus
    const summaries = documents.map(({ id, title, publisher, publishedAt, url }) => ({
      id,
      title,
      publisher,
      publishedAt,
      url
    }))
    return Promise.resolve(context.json({ documents: summaries, skipped }))
  })

  app.get('/documents/:id{[^]+}', context => {
    const id = context.req.param('id')
    const document = footnote.indexed().corpus.documents.find(candidate => candidate.id === id)
    if (!document)
      throw new Problem(
        'document_not_found',
        `There is no document "${id}".`,
        'GET /documents lists the documents and their ids.',
        {
          status: 404
        }
      )
    const { title, text, url, publisher, publishedAt } = document
    return context.json({ id, title, text, url, publisher, publishedAt })
  })

  app.get('/suggestions', context => context.json({ questions: suggestQuestions(footnote.indexed()) }))
  return app
}
