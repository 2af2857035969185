import { describe, expect, test } from 'vitest'
import {
  abstainedAnswer,
  abstainedNearAnswer,
  marketAnswer,
  marketQuestion,
  partsOf,
  withheldSentence
} from '../sample-answers.ts'
import { answerOf, ask, gate, type Harness } from './harness.ts'
import { patienceInMs } from './tabs.ts'

export function testHonesty(harness: () => Harness): void {
  describe('honesty', () => {
    test('opens what was withheld, with the reason', async () => {
      const { server, open } = harness()
      const issues = [{ code: 'name_mismatch' as const, message: 'No source names him.', claimed: 'Ames', found: null }]
      const answer = { ...marketAnswer, withheld: [withheldSentence, { text: 'Ames doubts it.', issues }] }
      server.script = () => [...partsOf(answer), { type: 'answer', data: answer }]
      const page = await open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      expect(await turn.getByText(withheldSentence.text).isVisible()).toBe(false)
      const summary = 'a figure that its source does not state, a name that its source does not mention'
      await turn.getByText(`2 sentences withheld: ${summary}`).click()
      await turn.getByText(withheldSentence.text).waitFor()
      await turn.getByText('It says “$15 trillion”; the source says “$12.5 trillion”.').waitFor()
    })

    test('names what was not found in a partial answer, with the nearest documents', async () => {
      const { server, open } = harness()
      const notFound = [{ text: 'what it will be in 2030', nearestDocumentIds: ['reports/order-signed'] }]
      const answer = { ...marketAnswer, status: 'partial' as const, notFound }
      server.script = () => [...partsOf(answer), { type: 'answer', data: answer }]
      const page = await open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      await turn.getByText('what it will be in 2030').waitFor()
      await turn.getByRole('link', { name: 'The order is to be signed next week', exact: true }).click()
      await page.getByText('Officials speak of a retirement market').waitFor()
    })

    test('abstains with what the documents do hold', async () => {
      const { server, open } = harness()
      server.script = ({ question }) =>
        question === marketQuestion
          ? [...partsOf(marketAnswer), { type: 'answer', data: marketAnswer }]
          : [...partsOf(abstainedAnswer), { type: 'answer', data: abstainedAnswer }]
      const page = await open()
      await ask(page, 'What does gold cost?')
      const turn = await answerOf(page)
      await turn.getByText('Your documents do not answer this.').waitFor()
      await turn.getByRole('link', { name: 'An order could open the pension market' }).waitFor()
      await turn.getByRole('button', { name: marketQuestion }).click()
      await page.locator('.claim').first().waitFor()
    })

    test('shows which sentences come nearest to what was not found, each at its place', async () => {
      const { server, open } = harness()
      server.script = () => [...partsOf(abstainedNearAnswer), { type: 'answer', data: abstainedNearAnswer }]
      const page = await open()
      await ask(page, 'What does gold cost?')
      const turn = await answerOf(page)
      await turn.getByText('These come nearest, but do not answer it:').waitFor()
      await turn.getByText('Private funds hope for a share of it.').waitFor()
      await turn.getByRole('link', { name: 'An order could open the pension market' }).click()
      const marked = page.locator('mark', { hasText: 'Private funds hope for a share of it.' })
      await marked.waitFor()
    })

    test('says in keyless mode that it quotes', async () => {
      const { server, open } = harness()
      server.quotes = true
      try {
        const page = await open()
        await page.getByText('Quoting sources. Add a model to get written answers: set').waitFor()
      } finally {
        server.quotes = false
      }
    })

    test('says that the model was cut short, and offers to go on', async () => {
      const { server, open } = harness()
      const incomplete = { code: 'model_stream_cut', message: 'The model stopped in the middle of its answer.' }
      const answer = { ...marketAnswer, incomplete }
      server.script = () => [...partsOf(answer), { type: 'answer', data: answer }]
      const page = await open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      await turn.getByText('The model stopped in the middle of its answer. What had been checked is kept').waitFor()
      await turn.getByRole('button', { name: 'Go on' }).click()
      await expect.poll(() => server.asked.length, { timeout: patienceInMs }).toBe(2)
      expect(server.asked[1]?.messages).toHaveLength(2)
    })

    test('shows a refusal in its own words, and tries again in its place', async () => {
      const { server, open } = harness()
      const error = { code: 'busy', message: 'Too many questions at once.', help: 'Ask again in ten seconds.' }
      server.script = () => [{ type: 'refuse', status: 503, error }]
      const page = await open()
      await ask(page, marketQuestion)
      await page.getByRole('alert').getByText('Too many questions at once. Ask again in ten seconds.').waitFor()
      server.script = () => [...partsOf(marketAnswer), { type: 'answer', data: marketAnswer }]
      await page.getByRole('button', { name: 'Ask again' }).click()
      await page.locator('.claim').first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(await page.locator('article.turn').count()).toBe(1)
    })

    test('keeps what was checked when the stream ends in an error or is cut', async () => {
      const { server, open } = harness()
      const error = { code: 'model_timeout', message: 'The model did not answer in 60 s.', help: 'Ask again.' }
      server.script = () => [...partsOf(marketAnswer).slice(0, 3), { type: 'error', data: error }]
      const page = await open()
      await ask(page, marketQuestion)
      await page.getByRole('alert').getByText('The model did not answer in 60 s.').waitFor()
      expect(await page.locator('.claim').count()).toBe(1)
      const held = gate()
      server.script = () => [...partsOf(marketAnswer).slice(0, 4), held.passed, { type: 'cut' }]
      await ask(page, marketQuestion)
      await page.locator('article.turn').last().locator('.claim').nth(1).waitFor()
      held.open()
      await page.getByText('The connection was lost before the answer was complete.').waitFor()
      expect(await page.locator('article.turn').last().locator('.claim').count()).toBe(2)
      // The disagreements found among the passages are no less true.
      await page.locator('article.turn').last().getByRole('figure', { name: 'Size of the 401(k) market' }).waitFor()
    })

    test('asks for the token of a server that wants one', async () => {
      const { server, open } = harness()
      const error = { code: 'unauthorized', message: 'This server wants a token.', help: 'Enter it.' }
      server.script = () => [{ type: 'refuse', status: 401, error }]
      const page = await open()
      await ask(page, marketQuestion)
      await page.getByLabel('Access token').fill('a-token')
      server.script = () => [...partsOf(marketAnswer), { type: 'answer', data: marketAnswer }]
      const asked = page.waitForRequest(request => request.headers().authorization === 'Bearer a-token')
      await page.getByRole('button', { name: 'Continue' }).click()
      await asked
      await answerOf(page)
    })

    test('survives a restart of the server: the question waits and goes out again', async () => {
      const { server, open } = harness()
      const page = await open()
      await server.goDown()
      await ask(page, marketQuestion)
      await page.getByText('Your question is kept and will be sent as soon as it responds.').first().waitFor()
      await server.comeUp()
      await page.locator('.claim').first().waitFor()
      await answerOf(page)
    })

    test('loses no question to a reload in the middle', async () => {
      const { server, open } = harness()
      server.script = () => [new Promise(() => {})]
      const page = await open()
      await ask(page, marketQuestion)
      await page.getByText('Searching').first().waitFor()
      await page.reload()
      await page.getByRole('heading', { name: marketQuestion }).waitFor()
      server.script = () => [...partsOf(marketAnswer), { type: 'answer', data: marketAnswer }]
      await page.getByRole('button', { name: 'Ask again' }).first().click()
      await page.locator('.claim').first().waitFor()
    })
  })
}
