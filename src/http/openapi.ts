import { z } from 'zod'
import { errorSchema, type Operation } from './operation.ts'
import { operations } from './operations.ts'

type Refer = (schema: z.ZodType, io: 'input' | 'output') => unknown

/** The OpenAPI 3.1 document of the HTTP surface, made from the zod schemas of the wire. */
export function openApiDocument(): Record<string, unknown> {
  const schemas: Record<string, unknown> = {}
  const refer: Refer = (schema, io) => {
    const id = z.globalRegistry.get(schema)?.id
    if (id === undefined) return inline(schema, io)
    schemas[id] ??= inline(schema, io)
    return { $ref: `#/components/schemas/${id}` }
  }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation, refer) }
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
      schemas
    }
  }
}

/**
 * A schema written out whole; what it shares with others stands in it again, so that every schema reads alone. What is
 * sent to us may have more than we read (`input`); what we send has nothing more than is described (`output`).
 */
function inline(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, id: __, ...json } = z.toJSONSchema(schema, { io, reused: 'inline', metadata: z.registry() })
  return json
}

function describeOperation(operation: Operation, refer: Refer): Record<string, unknown> {
  const { method, path, summary, request, requestType = 'application/json', done = {}, errors, isPublic } = operation
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(match => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' }
  }))
  const responses: Record<string, unknown> = { 200: describeSuccess(operation, refer) }
  for (const [status, description] of Object.entries(done)) responses[status] = { description }
  const errorForm = refer(operation.error ?? errorSchema, 'output')
  for (const status of errors) {
    responses[status] = {
      description: errorDescriptions[status] ?? 'An error.',
      content: { 'application/json': { schema: errorForm } }
    }
  }
  return {
    operationId: `${method}${path.replace(/\W+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    ...(isPublic && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(request && {
      requestBody: { required: true, content: { [requestType]: { schema: refer(request, 'input') } } }
    }),
    responses
  }
}

function describeSuccess({ response, also = {} }: Operation, refer: Refer): Record<string, unknown> {
  const content: Record<string, unknown> = response ? { 'application/json': { schema: refer(response, 'output') } } : {}
  for (const [type, description] of Object.entries(also)) content[type] = { schema: { type: 'string', description } }
  return { description: 'Done.', content }
}

const errorDescriptions: Record<number, string> = {
  400: 'The request is not valid.',
  401: 'The token (or Slack’s signature) is missing or not known.',
  403: 'The page comes from an origin that is not allowed, or the server is for its own machine and goes by another name.',
  404: 'Not found, or not set up on this server.',
  413: 'The body is too large, or its texts take too long to compare.',
  429: 'Too many requests, or the model’s rate limit is reached; see Retry-After.',
  500: 'Something went wrong inside Footnote.',
  502: 'The model’s service failed or refused.',
  503: 'All model calls are in use, the model’s service is down, or the result is not ready yet; see Retry-After.',
  504: 'The model did not answer in time.'
}
