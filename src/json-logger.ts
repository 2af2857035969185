import type { BaseLogger } from '@hono/structured-logger'

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
