import type { BaseLogger } from '@hono/structured-logger'
import type { OnError } from './http/problem-response.ts'
import { Problem } from './types/problem.ts'

const levels = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof levels)[number]

/** A logger of JSON lines on standard error; standard output stays for what a person reads. */
export function createJsonLogger(
  threshold: Level | 'silent',
  write: (line: string) => void = line => process.stderr.write(line)
): (fields: Record<string, unknown>) => BaseLogger {
  const log = (level: Level, base: Record<string, unknown>, fields: unknown, message?: string) => {
    if (threshold === 'silent' || levels.indexOf(level) < levels.indexOf(threshold)) return
    const more = typeof fields === 'object' && fields !== null ? fields : { detail: String(fields) }
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...base, ...more })}\n`)
  }
  return base => ({
    debug: (fields, message) => log('debug', base, fields, message),
    info: (fields, message) => log('info', base, fields, message),
    warn: (fields, message) => log('warn', base, fields, message),
    error: (fields, message) => log('error', base, fields, message)
  })
}

/** Logs each failure by its code, its words and its stack, with what finds its request; never a request's text. */
export function logFailures(log: BaseLogger): (error: unknown, request?: Parameters<OnError>[1]) => void {
  return (error, request) => log.error({ ...request, ...tellError(error) }, 'failure')
}

function tellError(error: unknown): Record<string, unknown> {
  if (error instanceof Problem) return { code: error.code, error: error.message }
  return error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) }
}
