import { describe, expect, test } from 'vitest'
import { claim, marketAnswer, marketQuestion, partsOf, sampleDocuments, withheldSentence } from '../sample-answers.ts'
import { answerOf, ask, axeViolations, gate, type Harness, phone, questionField } from './harness.ts'

export function testAround(harness: () => Harness): void {
  describe('around it', () => {
    test('works with the keyboard alone', async () => {
      const page = await harness().open()
      await questionField(page).and(page.locator(':focus')).waitFor()
      await page.keyboard.type(marketQuestion)
      await page.keyboard.press('Enter')
      await answerOf(page)
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      for (let step = 0; step < 20 && !(await focused()).startsWith('1: '); step++) await page.keyboard.press('Tab')
      expect(await focused()).toBe('1: Retirement savers may soon hold crypto')
      await page.getByRole('tooltip').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('mark.sentence').waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
      await page.keyboard.press('Escape')
      expect(await focused()).toBe('1: Retirement savers may soon hold crypto')
      await page.keyboard.press('Control+k')
      expect(await focused()).toBe('Question')
    })

    test('what the keyboard reaches is not under the field', async () => {
      const page = await harness().open('/', phone)
      await ask(page, marketQuestion)
      await answerOf(page)
      const covered = () =>
        page.evaluate(() => {
          const focused = document.activeElement
          const field = document.querySelector('.composer')
          if (!field || !focused?.closest('.conversation') || focused.closest('.composer-dock')) return null
          const isCovered = focused.getBoundingClientRect().bottom > field.getBoundingClientRect().top
          return isCovered ? focused.outerHTML.slice(0, 80) : null
        })
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('Tab')
        await expect.poll(covered).toBeNull()
      }
    })

    test('does not move the text for one who writes, or who walks through the header', async () => {
      const page = await harness().open('/', { viewport: { width: 1000, height: 500 } })
      await ask(page, marketQuestion)
      await answerOf(page)
      await page.evaluate(() => {
        ;(document.activeElement as HTMLElement).blur()
        scrollTo({ top: 60, behavior: 'instant' })
      })
      await page.keyboard.press('Control+k')
      await page.keyboard.type('What')
      await page.evaluate(() => document.querySelector<HTMLElement>('.page-header a')?.focus())
      await page.keyboard.press('Tab')
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await page.evaluate(() => scrollY)).toBe(60)
    })

    test('copies an answer as text with its sources, as Markdown with footnotes, and a link to it', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      // By hand, too, a number is no part of the figure before it.
      await turn.locator('.claim').nth(1).selectText()
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(
        'Half a year later it stood at $8.7 trillion.\u00a0[3]'
      )
      await turn.getByRole('button', { name: 'Copy with sources' }).click()
      await turn.getByText('Answer copied').waitFor()
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toContain('Half a year later it stood at $8.7 trillion.[3]')
      expect(text).toContain('- $8.7 trillion, as of 31 March 2025 [3]')
      expect(text).toMatch(/\[1\] “.*” Retirement savers may soon hold crypto, Coin Ledger, 18 July 2025, https:/)
      await turn.getByRole('button', { name: 'Copy as Markdown' }).click()
      await turn.getByText('Markdown copied').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toContain('Half a year later it stood at $8.7 trillion.[^3]')
      expect(copied).toContain('[^4]: “Officials speak of a retirement market of $12.5 trillion.”')
      await turn.getByRole('button', { name: 'Copy link' }).click()
      await turn.getByText('Link copied').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/#answer\/market\?q=How\+large/)
    })

    test('prints the sources with their sentences and nothing to click', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.printed-quote').first().isVisible()).toBe(true)
      expect(await page.getByText('https://example.com/crypto-unlock').isVisible()).toBe(true)
      expect(await questionField(page).isVisible()).toBe(false)
    })

    test('sends whether it helped', async () => {
      const { server, open } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      await turn.getByRole('button', { name: 'Not helpful' }).click()
      await turn.getByRole('textbox', { name: 'What was wrong' }).fill('No graph')
      await page.keyboard.press('Enter')
      await expect
        .poll(() => server.feedback.at(-1))
        .toEqual({ answerId: 'market', helpful: false, comment: 'No graph' })
    })

    test('finds a document of many', async () => {
      const { server, open } = harness()
      const [sample, ...others] = sampleDocuments
      if (!sample) throw new Error('the sample has lost its first document')
      const many = Array.from({ length: 20 }, (_, index) => ({ ...sample, id: `copy-${index}` }))
      // As a file system sorts them.
      server.documents = [...many, ...others].sort((a, b) => (a.id < b.id ? -1 : 1))
      try {
        const page = await open('/documents')
        expect(await page.locator('.document-list .muted').nth(10).textContent()).toBe('copy-10')
        await page.getByRole('searchbox', { name: 'Find a document' }).fill('GATE rev')
        expect(await page.locator('.document-list cite').allTextContents()).toEqual([
          'An order could open the pension market'
        ])
        await page.getByRole('searchbox').fill('copy-1')
        expect(await page.locator('.document-list li').count()).toBe(11)
        await page.getByRole('searchbox').fill('gold')
        await page.getByText('No title, publisher or file name matches.').waitFor()
      } finally {
        server.documents = sampleDocuments
      }
    })

    test('stands where it was left when a reader comes back to it', async () => {
      const page = await harness().open('/', { viewport: { width: 1000, height: 400 } })
      await ask(page, marketQuestion)
      await answerOf(page)
      await page.evaluate(() => scrollTo({ top: 140, behavior: 'instant' }))
      await page.getByRole('link', { name: 'Documents', exact: true }).press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
      await page.goBack()
      await page.getByRole('heading', { name: marketQuestion }).waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(140)
    })

    test('shows the documents, their text, and the files left out', async () => {
      const page = await harness().open()
      await page.getByRole('link', { name: 'Documents' }).click()
      await page.getByText('1 file left out').click()
      await page.getByText('It is not a text.').waitFor()
      await page.getByRole('link', { name: /^First reactions to the order/ }).click()
      await page.getByText('Traders welcomed the news.').waitFor()
      await page.reload()
      await page.getByText('Traders welcomed the news.').waitFor()
      expect(await page.title()).toBe('First reactions to the order – Footnote')
    })

    test('reads right to left where the text does, without moving its numbers', async () => {
      const { server, open } = harness()
      const arabic = {
        ...claim('بلغت قيمة السوق $8.9 trillion [1].'),
        figures: marketAnswer.claims[0]?.figures.slice(0, 1) ?? []
      }
      const answer = { ...marketAnswer, claims: [arabic], conflicts: [] }
      server.script = () => [...partsOf(answer), { type: 'answer', data: answer }]
      const page = await open()
      await ask(page, 'كم تبلغ قيمة السوق؟')
      const turn = await answerOf(page)
      const paragraph = turn.locator('.answer-text p')
      expect(await paragraph.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')
      expect(await turn.locator('h2').evaluate(element => getComputedStyle(element).direction)).toBe('rtl')
      const [text, number] = await Promise.all([
        paragraph.boundingBox(),
        turn.locator('.citation').first().boundingBox()
      ])
      // The sentence begins at the right edge, and its number stands at its end, to the left.
      expect(number?.x).toBeLessThan((text?.x ?? 0) + (text?.width ?? 0) - 100)
      // It does so too in a paragraph that begins in English.
      const mixed = { ...answer, claims: [claim('It held much [2].'), arabic] }
      server.script = () => [...partsOf(mixed), { type: 'answer', data: mixed }]
      await ask(page, 'And in English?')
      const claims = (await answerOf(page)).locator('.claim')
      const [figure, its] = await Promise.all([
        claims.last().locator('.figure').boundingBox(),
        claims.last().locator('.citation').boundingBox()
      ])
      expect(its?.x).toBeLessThan(figure?.x ?? 0)
    })

    test('moves nothing for those who ask for it', async () => {
      const page = await harness().open('/', { reducedMotion: 'reduce' })
      await ask(page, marketQuestion)
      await answerOf(page)
      const animation = await page
        .locator('.claim')
        .first()
        .evaluate(element => getComputedStyle(element).animationName)
      expect(animation).toBe('none')
    })

    test('fits every width', async () => {
      const { open, server } = harness()
      const [sample, ...others] = sampleDocuments
      if (!sample) throw new Error('the sample has lost its first document')
      const wide = Array.from({ length: 12 }, (_, index) => `Turnover of ${2010 + index}`).join(' | ')
      const titled = { ...sample, title: 'Of a title that does not end '.repeat(9), text: `${wide}\n\n${wide}` }
      server.documents = [titled, ...others]
      const page = await open('/documents#reports%2Fcrypto-unlock', { viewport: { width: 320, height: 700 } })
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      try {
        await page.getByRole('table').waitFor()
        expect(await axeViolations(page)).toEqual([])
        expect(await excess()).toBeLessThanOrEqual(0)
        await page.getByRole('link', { name: 'Ask about this document' }).click()
        await page.locator('.scope').getByText(titled.title.trim()).waitFor()
      } finally {
        server.documents = sampleDocuments
      }
      const button = await page.locator('.scope button').boundingBox()
      expect((button?.x ?? 320) + (button?.width ?? 0)).toBeLessThan(300)
      await ask(page, marketQuestion)
      await answerOf(page)
      // A window of 320 px with a scroll bar leaves 305.
      for (const width of [305, 320, 768, 1920]) {
        await page.setViewportSize({ width, height: 700 })
        expect(await excess()).toBeLessThanOrEqual(0)
      }
    })

    test('leaves the reader where he is while the answer grows', async () => {
      const { server, open } = harness()
      const held = gate()
      const long = Array.from({ length: 60 }, (_, index) =>
        claim(`Sentence ${index} of a long answer stands here [1].`)
      )
      const answer = { ...marketAnswer, claims: long, conflicts: [] }
      const parts = partsOf(answer)
      server.script = () => [...parts.slice(0, 50), held.passed, ...parts.slice(50), { type: 'answer', data: answer }]
      const page = await open('/', { viewport: { width: 1000, height: 500 } })
      await ask(page, marketQuestion)
      await page.getByText('Sentence 47 ').first().waitFor()
      // The question stays in the window while the answer grows, and the page rests where the reader scrolled to.
      await page.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }))
      held.open()
      await answerOf(page)
      expect(await page.evaluate(() => scrollY)).toBe(120)
    })

    test('has nothing that axe-core objects to, on any page and in any state', async () => {
      const { server, open } = harness()
      const notFound = [{ text: 'the year 2030', nearestDocumentIds: ['reports/order-signed'] }]
      const incomplete = { code: 'model_stream_cut', message: 'The model stopped in the middle.' }
      const answer = { ...marketAnswer, status: 'partial' as const, withheld: [withheldSentence], notFound, incomplete }
      const full = { type: 'answer' as const, data: answer }
      const error = { code: 'busy', message: 'Too many questions at once.', help: 'Ask again.' }
      const violations: string[] = []
      for (const options of [{ colorScheme: 'light' as const }, { colorScheme: 'dark' as const, ...phone }]) {
        server.script = () => [...partsOf(answer), full]
        const page = await open('/', { reducedMotion: 'reduce', ...options })
        const check = async (state: string) => {
          for (const found of await axeViolations(page)) violations.push(`${state}: ${found}`)
        }
        await page.getByRole('button', { name: marketQuestion }).waitFor()
        await check('start')
        await ask(page, marketQuestion)
        const turn = await answerOf(page)
        await turn.getByText('1 sentence withheld').click()
        await turn.getByText('All 3 sentences checked').click()
        await turn.getByRole('button', { name: 'Show 4 quotes' }).click()
        await check('answer, opened')
        await page.locator('.answer-text .citation').first().click()
        await page.locator('mark.sentence').waitFor()
        await check('source')
        await page.getByRole('button', { name: 'Close source' }).click()
        server.script = () => [{ type: 'refuse', status: 503, error }]
        await ask(page, 'Refused?')
        await page.getByRole('alert').waitFor()
        await page.getByRole('button', { name: 'Edit question' }).last().click()
        await check('refused, edited')
        await page.getByRole('button', { name: 'Conversations' }).click()
        await page.getByRole('dialog').waitFor()
        await check('conversations')
        const chosen = '/#ask?in=reports%2Ffirst-reactions'
        for (const path of [
          chosen,
          '/conflicts',
          '/documents',
          '/documents#reports%2Fcrypto-unlock',
          '/#answer/none?q=Why'
        ]) {
          await page.goto(server.url + path)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.locator('main h2, main a, main button, .document-text').first().waitFor()
          await check(path)
        }
      }
      expect(violations).toEqual([])
    })
  })
}
