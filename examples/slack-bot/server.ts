import { serve } from '@hono/node-server'
import { createBot } from './bot.ts'

const { FOOTNOTE_URL, FOOTNOTE_TOKEN, SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, PORT } = process.env
if (!SLACK_SIGNING_SECRET || !SLACK_BOT_TOKEN) {
  console.error('Set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN; README.md says where to find them.')
  process.exit(1)
}

const bot = createBot({
  footnoteUrl: FOOTNOTE_URL ?? 'http://127.0.0.1:8787',
  ...(FOOTNOTE_TOKEN && { footnoteToken: FOOTNOTE_TOKEN }),
  signingSecret: SLACK_SIGNING_SECRET,
  botToken: SLACK_BOT_TOKEN
})

serve({ fetch: request => bot.run(request), port: Number(PORT ?? 3000) }, ({ port }) => {
  console.log(`The bot listens on port ${port}.`)
})
