import { collectAnswer, type Footnote } from '../answer/footnote.ts'
import { createBoundedMemory } from '../text/bounded-memory.ts'
import type { Answer, Message } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'
import { escapeMarkup, escapeText } from './inert-text.ts'
import { readAddressedMessage, readCommand, readEvent, readInteraction, type SlackMessageEvent } from './payloads.ts'
import { callSlack, createResponder, type Responder, type SlackConnection, withoutPreviews } from './post-to-slack.ts'
import { readQuestion } from './question-text.ts'
import { readThread } from './read-thread.ts'
import { readSignedBody } from './signed-body.ts'
import { type SlackMessage, slackButtons, toSlack } from './to-slack.ts'
import { createSignatureCheck } from './verify-signature.ts'

/** What a person in Slack thinks of an answer. */
export interface SlackFeedback {
  answer: Answer
  verdict: 'helpful' | 'not_helpful'
}

/** What answers in Slack; the connection is Slack itself unless a test passes another. */
export interface SlackRoutesOptions extends Partial<SlackConnection> {
  footnote: Footnote
  signingSecret: string
  /** Without one, slash commands and buttons work; mentions and direct messages cannot be answered. */
  botToken?: string
  /** Called with what goes wrong after a request was acknowledged. Default: nothing happens. */
  onError?: (error: unknown) => void
  /** Called with a reader's verdict on an answer. Default: it is thanked for and forgotten. */
  onFeedback?: (feedback: SlackFeedback) => void | Promise<void>
}

/** Keeps work alive after the response: `waitUntil` on Workers; on Node nothing has to be done. */
export type KeepAlive = (work: Promise<void>) => void

/** Each acknowledges at once, and answers later by itself. They throw a Problem for a request that is not from Slack. */
export interface SlackRoutes {
  /** POST /slack/commands */
  commands(request: Request, keepAlive: KeepAlive): Promise<Response>
  /** POST /slack/events */
  events(request: Request, keepAlive: KeepAlive): Promise<Response>
  /** POST /slack/interactions */
  interactions(request: Request, keepAlive: KeepAlive): Promise<Response>
}

/** Deliveries that are remembered, so that each is answered once; Slack repeats one for at most an hour. */
const maxDeliveries = 10_000
/** Answers whose buttons work. */
const maxAnswers = 500

const usage =
  'Ask a question in words, for example: How large is the market? The answer names its sources, and says where they disagree.'
/** What Slack's people type to learn what a command takes. */
const isForHelp = (question: string): boolean => /^(?:help|\?)?$/i.test(question)

/** Footnote inside Slack: slash command, mentions, direct messages, buttons. */
export function createSlackRoutes(options: SlackRoutesOptions): SlackRoutes {
  const { footnote, botToken, onError = () => {}, onFeedback = () => {} } = options
  const connection: SlackConnection = {
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    now: options.now ?? Date.now,
    sleep: options.sleep ?? (delayInMs => new Promise(resolve => setTimeout(resolve, delayInMs)))
  }
  const check = createSignatureCheck(options.signingSecret)
  const deliveries = createBoundedMemory<string, true>(maxDeliveries)
  const answers = createBoundedMemory<string, Answer>(maxAnswers)

  function isFirst(delivery: string): boolean {
    if (deliveries.get(delivery)) return false
    deliveries.set(delivery, true)
    return true
  }

  /** Starts work that outlives the request, once the acknowledgement is on its way; nothing of it may fail unheard. */
  function start(keepAlive: KeepAlive, work: () => Promise<void>): void {
    keepAlive(new Promise(resolve => setTimeout(resolve, 0)).then(work).catch(onError))
  }

  async function ask(question: string, messages: readonly Message[]): Promise<Answer> {
    const answer = await collectAnswer(footnote.ask({ question, messages: [...messages] }))
    answers.set(answer.id, answer)
    return answer
  }

  /** The message that tells of an answer, or of why there is none. */
  async function replyTo(question: string, messages: readonly Message[], canShare: boolean): Promise<SlackMessage> {
    try {
      const buttons = ['sources', 'helpful', 'notHelpful', ...(canShare ? (['share'] as const) : [])] as const
      return toSlack(await ask(question, messages), { quotes: false, buttons })
    } catch (error) {
      if (!(error instanceof Problem)) onError(error)
      return apologyFor(error)
    }
  }

  async function answerMessage(message: SlackMessageEvent, token: string): Promise<void> {
    const question = readQuestion(message.text)
    // A thread that cannot be read costs the history, not the answer.
    const thread = await readThread(message, token, connection).catch(error => {
      onError(error)
      return []
    })
    const reply = isForHelp(question) ? textOnly(usage) : await replyTo(question, thread, false)
    const place = { channel: message.channel, thread_ts: message.thread_ts ?? message.ts }
    const plainly = { mrkdwn: false, parse: 'none', link_names: false }
    await callSlack('chat.postMessage', { ...place, ...reply, ...plainly, ...withoutPreviews }, token, connection)
  }

  async function press(action: string, answer: Answer | undefined, responder: Responder): Promise<void> {
    const privately = { response_type: 'ephemeral', replace_original: false }
    if (answer === undefined) {
      await responder.post({ ...privately, ...textOnly('This answer is no longer kept. Please ask again.') })
    } else if (action === slackButtons.sources.id) {
      await responder.post({ ...privately, ...toSlack(answer) })
    } else if (action === slackButtons.share.id) {
      await responder.post({ response_type: 'in_channel', replace_original: false, ...toSlack(answer) })
    } else {
      await onFeedback({ answer, verdict: action === slackButtons.helpful.id ? 'helpful' : 'not_helpful' })
      await responder.post({ ...privately, ...textOnly('Thank you.') })
    }
  }

  return {
    async commands(request, keepAlive) {
      const { text, fingerprint } = await readSignedBody(request, check, connection.now())
      const command = readCommand(text)
      const responder = createResponder(command.response_url, connection)
      const question = readQuestion(command.text)
      if (isForHelp(question)) return Response.json({ response_type: 'ephemeral', ...textOnly(usage) })
      if (isFirst(fingerprint)) {
        start(keepAlive, async () => {
          const reply = await replyTo(question, [], true)
          await responder.post({ response_type: 'ephemeral', replace_original: true, ...reply })
        })
      }
      return Response.json({ response_type: 'ephemeral', ...textOnly('Looking through the sources …') })
    },

    async events(request, keepAlive) {
      const { text } = await readSignedBody(request, check, connection.now())
      const event = readEvent(text)
      if (event.type === 'url_verification') return new Response(event.challenge)
      if (event.type === 'event_callback' && isFirst(event.event_id)) {
        const message = readAddressedMessage(event.event)
        // A mention in a direct message comes as two events, each with an id of its own.
        if (message && isFirst(`${message.channel}:${message.ts}`)) {
          start(keepAlive, async () => {
            if (botToken === undefined) throw tokenMissing()
            await answerMessage(message, botToken)
          })
        }
      }
      return new Response()
    },

    async interactions(request, keepAlive) {
      const { text, fingerprint } = await readSignedBody(request, check, connection.now())
      const { actions, response_url } = readInteraction(text)
      const [action] = actions
      const isOurs = Object.values(slackButtons).some(({ id }) => id === action?.action_id)
      if (action && isOurs && response_url !== undefined && isFirst(fingerprint)) {
        const responder = createResponder(response_url, connection)
        start(keepAlive, () => press(action.action_id, answers.get(action.value ?? ''), responder))
      }
      return new Response()
    }
  }
}

function textOnly(text: string): { text: string } {
  return { text: escapeMarkup(text) }
}

/** Only a Problem speaks to people; what other errors say is for the log. */
function apologyFor(error: unknown): SlackMessage {
  const text = error instanceof Problem ? `${error.message} ${error.help}` : 'Something went wrong. Please ask again.'
  const block = { type: 'section', text: { type: 'plain_text', text: escapeText(text), emoji: false } }
  return { ...textOnly(text), blocks: [block] }
}

function tokenMissing(): Problem {
  return new Problem(
    'slack_token_missing',
    'A mention or direct message in Slack could not be answered: there is no bot token.',
    'Set SLACK_BOT_TOKEN (docs/slack.md).',
    { status: 503 }
  )
}
