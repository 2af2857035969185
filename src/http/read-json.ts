import type { z } from 'zod'
import { decodeUtf8, readBytes } from '../text/bytes/read-bytes.ts'
import { Problem } from '../types/problem.ts'

/** Deepest nesting of a body that is read. */
const deepest = 32

export interface ReadJsonOptions {
  /** Largest body, in bytes. */
  maxBytes: number
}

/** The body of a request as the schema's type, or a Problem that says what is wrong with it. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  options: ReadJsonOptions
): Promise<z.infer<Schema>> {
  const text = await readJsonText(request, options)
  let value: unknown
  try {
    value = JSON.parse(text, text.includes('null') ? withoutNull : undefined)
  } catch {
    throw badBody('The body is not valid JSON.')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw badBody(`The body does not fit: ${describe(parsed.error)}.`)
  return parsed.data
}

/** Clients of many languages write null for what they leave out. */
function withoutNull(_name: string, value: unknown): unknown {
  return value === null ? undefined : value
}

/** The body of a request as text of no dangerous size, encoding or depth, for a library that parses it. */
export async function readJsonText(request: Request, { maxBytes }: ReadJsonOptions): Promise<string> {
  const text = await readText(request, maxBytes)
  if (text.trim() === '') throw badBody('The request has no body.')
  refuseDeep(text)
  return text
}

function badBody(message: string): Problem {
  return new Problem('bad_request', message, 'Send a JSON object of the form that /openapi.json describes.', {
    status: 400
  })
}

/** What is wrong with a body, field by field: the first five faults. */
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, code, message }) => {
      const field = path.length > 0 ? path.join('.') : 'body'
      const isMissing = code === 'invalid_type' && message.endsWith('received undefined')
      return isMissing ? `${field} is missing` : `${field}: ${message}`
    })
    .join('; ')
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readBytes(request, maxBytes)
  if (!bytes) {
    throw new Problem(
      'body_too_large',
      `The body is larger than ${maxBytes / 1024} KiB.`,
      'Send a shorter text, fewer earlier messages, or fewer facts.',
      { status: 413 }
    )
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) throw badBody('The body is not valid UTF-8.')
  return text
}

/** Looks at brackets outside strings before parsing, so that no nesting is ever built. */
function refuseDeep(text: string): void {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 0x5c) index++
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > deepest) throw badBody(`The body is nested deeper than ${deepest} levels.`)
    } else if (code === 0x7d || code === 0x5d) depth--
  }
}
