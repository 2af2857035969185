import { z } from 'zod'
import { readTokens } from './http/access.ts'
import { Problem } from './types/problem.ts'

const list = z.string().transform(value =>
  value
    .split(',')
    .map(item => item.trim())
    .filter(Boolean)
)
const tokens = list.transform((values, context) => {
  if (values.length === 0) context.addIssue('holds no token; give one or more, separated by commas')
  try {
    return readTokens(values)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    context.addIssue(`${problem.message} ${problem.help}`)
    return z.NEVER
  }
})
const origins = list.transform((values, context) =>
  values.map(value => {
    const url = URL.parse(value)
    const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
    if (!isOrigin) context.addIssue(`"${value}" is not an origin; write it as https://example.org, without a path`)
    // As a browser sends it: "HTTPS://Example.org:443/" is https://example.org.
    return isOrigin ? url.origin : value
  })
)
const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high)
const httpUrl = z.url({ protocol: /^https?$/ })
/** `fetch` sends nothing to an address that holds a name and a password. */
const modelUrl = httpUrl.refine(value => URL.parse(value)?.username === '' && URL.parse(value)?.password === '', {
  error: 'holds a name or a password; give the key as OPENAI_API_KEY'
})
/** What goes into a header (RFC 9110, 5.5): a line break or a curly quote that was copied along would fail each request. */
const secret = z.string().regex(/^[!-~]+$/, 'has a character that no key has; copy it again')

/** Every setting, with its default. An empty variable counts as unset, except where silence would be dangerous. */
const configSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  SEEDS_DIR: z.string().default('seeds'),
  ARTEFACT: z.string().default('dist/corpus.footnote'),
  OPENAI_API_KEY: secret.optional(),
  OPENAI_BASE_URL: modelUrl.optional(),
  MODEL: z.string().optional(),
  MODEL_API: z.enum(['responses', 'chat']).optional(),
  MODEL_TIMEOUT_MS: wholeNumber(1, 600_000).default(60_000),
  MODEL_IDLE_TIMEOUT_MS: wholeNumber(1, 600_000).default(15_000),
  MAX_MODEL_CALLS: wholeNumber(1, 10_000).default(16),
  FOOTNOTE_API_TOKENS: tokens.optional(),
  ALLOWED_ORIGINS: origins.default([]),
  RATE_LIMIT_PER_MINUTE: wholeNumber(1, 1_000_000).optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: secret.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  FEEDBACK_FILE: z.string().default('.footnote/feedback.jsonl'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')
})
export type Config = z.infer<typeof configSchema>

/** Reads the settings from an environment; throws one Problem that names every fault at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const faults: string[] = []
  const given: Record<string, string> = {}
  for (const name of Object.keys(configSchema.shape)) {
    const value = environment[name]
    if (value === undefined) continue
    if (value.trim() !== '') given[name] = value.trim()
    // An empty secret is a mistake in a deployment: taken for "unset" it would open what it should guard.
    else if (name === 'FOOTNOTE_API_TOKENS' || name === 'SLACK_SIGNING_SECRET')
      faults.push(`${name}: is set but empty; give it a value or unset it`)
  }
  const parsed = configSchema.safeParse(given)
  if (!parsed.success) faults.push(...parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`))
  if (faults.length > 0 || !parsed.success) {
    throw new Problem(
      'bad_configuration',
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`,
      'Correct these environment variables and start again; the README lists each with its default.'
    )
  }
  return parsed.data
}
