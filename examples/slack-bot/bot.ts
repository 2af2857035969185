import { SlackApp } from 'slack-edge'

export interface BotOptions {
  /** Address of a running Footnote, for example http://127.0.0.1:8787. */
  footnoteUrl: string
  /** One of its FOOTNOTE_API_TOKENS, where it has any. */
  footnoteToken?: string
  signingSecret: string
  botToken: string
}

/** The part of Footnote's answer that a bot needs, or its error. */
interface Reply {
  slack?: { text: string; blocks: Record<string, unknown>[] }
  error?: { message: string; help: string }
}

/** A bot that asks Footnote: `/ask How large is the market?`, or a mention. It formats nothing: Footnote does. */
export function createBot(options: BotOptions) {
  const app = new SlackApp({
    env: { SLACK_SIGNING_SECRET: options.signingSecret, SLACK_BOT_TOKEN: options.botToken }
  })
  app.command(
    '/ask',
    // Slack wants a word within three seconds; the answer follows.
    async () => 'Looking through the sources …',
    async ({ payload, context }) => {
      await context.respond({ response_type: 'ephemeral', ...(await ask(payload.text, options)), ...withoutPreviews })
    }
  )
  app.event('app_mention', async ({ payload, context }) => {
    const question = payload.text.replace(/<@[^>]+>/g, '').trim()
    await context.client.chat.postMessage({
      channel: payload.channel,
      thread_ts: payload.thread_ts ?? payload.ts,
      ...(await ask(question, options)),
      ...withoutPreviews
    })
  })
  return app
}

const withoutPreviews = { unfurl_links: false, unfurl_media: false }

async function ask(question: string, { footnoteUrl, footnoteToken }: BotOptions) {
  const response = await fetch(new URL('/ask', footnoteUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(footnoteToken !== undefined && { authorization: `Bearer ${footnoteToken}` })
    },
    body: JSON.stringify({ question, format: 'slack' })
  })
  const { slack, error } = (await response.json()) as Reply
  // Slack's own types of blocks are narrower than JSON can promise.
  if (slack) return { text: slack.text, blocks: slack.blocks as never[] }
  return { text: error ? `${error.message} ${error.help}` : 'Footnote gave no answer.' }
}
