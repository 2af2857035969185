import { z } from 'zod'
import { badSlackBody } from './signed-body.ts'

/** What we read of Slack's payloads; all else in them is left alone. */
const commandSchema = z.object({
  command: z.string(),
  text: z.string().default(''),
  response_url: z.string()
})
/** A slash command. */
export type SlackCommand = z.infer<typeof commandSchema>

const messageEventSchema = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional()
})
/** A message that somebody wrote in Slack. */
export type SlackMessageEvent = z.infer<typeof messageEventSchema>

const eventSchema = z.union([
  z.object({ type: z.literal('url_verification'), challenge: z.string().max(1_000) }),
  z.object({ type: z.literal('event_callback'), event_id: z.string(), event: z.unknown() }),
  z.object({ type: z.string() }).transform(() => ({ type: 'other' as const }))
])
/** What Slack posts to /slack/events. */
export type SlackEvent = z.infer<typeof eventSchema>

const interactionSchema = z.object({
  type: z.string(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).default([])
})
/** A click on a button. */
export type SlackInteraction = z.infer<typeof interactionSchema>

/** A slash command from its form. Throws a Problem with status 400 for anything else; so do the two below. */
export function readCommand(body: string): SlackCommand {
  return parse(commandSchema, Object.fromEntries(new URLSearchParams(body)))
}

/** An event from its JSON. */
export function readEvent(body: string): SlackEvent {
  return parse(eventSchema, parseJson(body))
}

/** A click from the JSON in its form. */
export function readInteraction(body: string): SlackInteraction {
  return parse(interactionSchema, parseJson(new URLSearchParams(body).get('payload') ?? ''))
}

/**
 * A message that a person wrote to us: a mention, or a direct message. Undefined for all else, above all for what bots
 * write, ourselves among them: they would answer each other for ever.
 */
export function readAddressedMessage(event: unknown): SlackMessageEvent | undefined {
  const parsed = messageEventSchema.safeParse(event)
  if (!parsed.success) return undefined
  const { type, channel_type, subtype, bot_id, user } = parsed.data
  if (subtype !== undefined || bot_id !== undefined || user === undefined) return undefined
  return type === 'app_mention' || channel_type === 'im' ? parsed.data : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badSlackBody('It is not valid JSON.')
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw badSlackBody(parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; '))
}
