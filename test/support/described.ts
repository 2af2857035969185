import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { openApiDocument } from '../../src/http/openapi.ts'

interface Described {
  responses: Record<string, { content?: Record<string, unknown> }>
}

const document = openApiDocument() as { paths: Record<string, Record<string, Described>> }
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema(document, 'openapi')
const validators = new Map<string, ValidateFunction>()
const templates = Object.keys(document.paths).map(template => ({
  template,
  pattern: new RegExp(`^${template.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '.+')}$`)
}))
const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Throws where a response is not as the OpenAPI document describes it: its status, its type, each field of its JSON. */
export async function expectDescribed(method: string, path: string, response: Response): Promise<void> {
  const { template } = templates.find(({ template, pattern }) => template === path || pattern.test(path)) ?? {}
  const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()]
  // Pages, and what there is not.
  if (template === undefined || !operation) return
  const { status } = response
  const name = `${method} ${path} ${status}`
  const described = operation.responses[status]
  if (!described) throw new Error(`${name}: the description has no such status`)
  const type = response.headers.get('content-type')?.split(';', 1)[0]
  if (type === undefined) return
  if (!described.content || !(type in described.content)) throw new Error(`${name}: the description has no ${type}`)
  if (type !== 'application/json') return
  const pointer = ['paths', template, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema']
  const key = `openapi#/${pointer.map(escapePointer).join('/')}`
  const validate = validators.get(key) ?? ajv.compile({ $ref: key })
  validators.set(key, validate)
  const body: unknown = await response.clone().json()
  if (!validate(body)) throw new Error(`${name}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`)
}

interface App {
  request(input: Request | string, init?: RequestInit): Response | Promise<Response>
}

/** An app each of whose responses is held to the OpenAPI document. */
export function described<Given extends App>(app: Given): { request: Given['request'] } {
  const request = async (input: Request | string, init?: RequestInit) => {
    const response = await app.request(input, init)
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost')
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    await expectDescribed(method, url.pathname, response)
    return response
  }
  return { request: request as Given['request'] }
}
