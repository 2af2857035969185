import { z } from 'zod'
import { answerSchema, askRequestSchema, errorBodySchema } from '../types/answer.ts'
import { corpusConflictSchema, factConflictSchema } from '../types/conflict.ts'
import { documentSchema } from '../types/document.ts'
import { documentListSchema, healthSchema, suggestionsSchema } from '../types/service.ts'
import { conflictsRequestSchema, verificationSchema, verifyRequestSchema } from '../types/verification.ts'

const errorSchema = z.object({ error: errorBodySchema }).meta({ id: 'Error' })
export const corpusConflictsSchema = z
  .object({ conflicts: z.array(corpusConflictSchema) })
  .meta({ id: 'CorpusConflicts' })
export const factConflictsSchema = z.object({ conflicts: z.array(factConflictSchema) }).meta({ id: 'FactConflicts' })

export interface Operation {
  method: 'get' | 'post'
  /** In OpenAPI's form: `/documents/{id}`. */
  path: string
  summary: string
  request?: z.ZodType
  response?: z.ZodType
  /** Content types of the response besides JSON, with what they hold. */
  also?: Record<string, string>
  /** Statuses of errors that it may answer with. */
  errors: number[]
}

const operations: Operation[] = [
  {
    method: 'post',
    path: '/ask',
    summary: 'Answers a question from the documents; every sentence cites the sentences it rests on.',
    request: askRequestSchema,
    response: answerSchema,
    also: {
      'text/event-stream':
        'The same answer part by part: events `passages`, `conflicts`, `claim`, `withheld`, then `answer` (the whole Answer) or `error`.'
    },
    errors: [400, 401, 403, 413, 429, 502, 503, 504]
  },
  {
    method: 'post',
    path: '/verify',
    summary: 'Checks anybody’s answer against anybody’s facts, without a model.',
    request: verifyRequestSchema,
    response: verificationSchema,
    errors: [400, 401, 403, 413, 429]
  },
  {
    method: 'get',
    path: '/conflicts',
    summary: 'All disagreements of the corpus.',
    response: corpusConflictsSchema,
    errors: [401, 429]
  },
  {
    method: 'post',
    path: '/conflicts',
    summary: 'The disagreements among anybody’s facts.',
    request: conflictsRequestSchema,
    response: factConflictsSchema,
    errors: [400, 401, 403, 413, 429]
  },
  {
    method: 'get',
    path: '/documents',
    summary: 'The documents that answers are drawn from, and the files that were skipped.',
    response: documentListSchema,
    errors: [401, 429]
  },
  {
    method: 'get',
    path: '/documents/{id}',
    summary: 'One document with its whole text; citations’ offsets count in it.',
    response: documentSchema,
    errors: [401, 404, 429]
  },
  {
    method: 'get',
    path: '/suggestions',
    summary: 'First questions worth asking of this corpus.',
    response: suggestionsSchema,
    errors: [401, 429]
  },
  {
    method: 'get',
    path: '/health',
    summary: 'Whether the server answers, and from what.',
    response: healthSchema,
    errors: []
  }
]

/** The OpenAPI 3.1 document of the HTTP surface, made from the zod schemas of the wire. */
export function openApiDocument(more: readonly Operation[] = []): Record<string, unknown> {
  const schemas = new Map<string, z.ZodType>()
  const refer = (schema: z.ZodType) => {
    const id = z.globalRegistry.get(schema)?.id
    if (id === undefined) return inline(schema)
    schemas.set(id, schema)
    return { $ref: `#/components/schemas/${id}` }
  }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of [...operations, ...more]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation, refer) }
  }
  const components: Record<string, unknown> = {}
  refer(errorSchema)
  for (const [id, schema] of schemas) components[id] = inline(schema)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Footnote',
      version: '0.1.0',
      description: 'Answers with grounded citations: every figure stands in its source, every disagreement is shown.',
      license: { name: 'MIT', identifier: 'MIT' }
    },
    servers: [{ url: '/' }],
    security: [{}, { bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: components
    }
  }
}

/** A schema written out whole; what it shares with others stands in it again, so that every schema reads alone. */
function inline(schema: z.ZodType): unknown {
  const {
    $schema: _,
    id: __,
    ...json
  } = z.toJSONSchema(schema, { io: 'output', reused: 'inline', metadata: z.registry() })
  return json
}

function describeOperation(operation: Operation, refer: (schema: z.ZodType) => unknown): Record<string, unknown> {
  const { summary, request, response, also = {}, errors } = operation
  const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(match => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' }
  }))
  const content: Record<string, unknown> = response ? { 'application/json': { schema: refer(response) } } : {}
  for (const [type, description] of Object.entries(also)) content[type] = { schema: { type: 'string', description } }
  const responses: Record<string, unknown> = { 200: { description: 'Done.', content } }
  for (const status of errors) {
    responses[status] = {
      description: errorDescriptions[status] ?? 'An error.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } }
    }
  }
  return {
    operationId: `${operation.method}${operation.path.replace(/\W+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(request && { requestBody: { required: true, content: { 'application/json': { schema: refer(request) } } } }),
    responses
  }
}

const errorDescriptions: Record<number, string> = {
  400: 'The request does not fit.',
  401: 'A token is needed, or it is not a known one.',
  403: 'The page that asks is not an allowed origin.',
  404: 'There is no such thing.',
  413: 'The body is too large.',
  429: 'Too many requests, or the model’s rate limit is reached; see Retry-After.',
  502: 'The model’s service failed or refused.',
  503: 'All model calls are taken, or the model’s service is down; see Retry-After.',
  504: 'The model did not answer in time.'
}
