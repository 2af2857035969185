import { z } from 'zod'
import { errorBodySchema } from '../types/answer.ts'

/** The body of every error but those of another API's form. */
export const errorSchema = z.object({ error: errorBodySchema }).meta({ id: 'Error' })

/** One way to ask the server something. */
export interface Operation {
  method: 'get' | 'post'
  /** In OpenAPI's form: `/documents/{id}`. */
  path: string
  summary: string
  request?: z.ZodType
  /** Default: JSON. */
  requestType?: string
  /** The body of a response with status 200, as JSON. */
  response?: z.ZodType
  /** Content types of that response besides JSON, with what they hold. */
  also?: Record<string, string>
  /** Other statuses of success, with what they mean. */
  done?: Record<number, string>
  /** Statuses of errors that it may answer with. */
  errors: number[]
  /** The body of an error, where it has another form than `Error`. */
  error?: z.ZodType
  /** Needs no token, on whatever server. */
  isPublic?: true
}
