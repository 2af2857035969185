import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { marketAnswer, marketQuestion, partsOf, sampleDocuments } from '../sample-answers.ts'
import { answerOf, ask, type Harness, phone, questionField } from './harness.ts'
import { patienceInMs } from './tabs.ts'

const citation = (page: Page, number: number) => page.locator('.answer-text .citation', { hasText: `${number}` })

export function testReading(harness: () => Harness): void {
  describe('reading', () => {
    test('shows the quote behind a number on hover and on focus', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await citation(page, 1).hover()
      const card = page.getByRole('tooltip')
      await card.waitFor()
      expect(await card.locator('mark').allTextContents()).toEqual(['715,000', '$8.9 trillion'])
      expect(await card.textContent()).toContain('Coin Ledger, 18 July 2025')
      // It stays while the pointer is in it, and goes with Escape.
      await card.hover()
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      await page.keyboard.press('Tab')
      await citation(page, 3).focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      expect(await card.textContent()).toContain('$8.7 trillion')
    })

    test('opens the source at the cited sentence, with its neighbours fainter', async () => {
      const { open, server } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await citation(page, 1).click()
      const source = page.getByRole('complementary', { name: 'Source' })
      const mark = source.locator('mark.sentence')
      await mark.waitFor()
      expect(await mark.textContent()).toBe(marketAnswer.citations[0]?.citedText)
      expect(await mark.locator('b').allTextContents()).toEqual(['715,000', '$8.9 trillion'])
      expect(page.url()).toBe(`${server.url}/#answer/market/1`)
      await source.getByRole('button', { name: 'Next quote' }).click()
      await source.getByText('Source 2').waitFor()
      expect(await page.locator('.answer-text [aria-current]').allTextContents()).toEqual(['\u00a0[2]'])
      expect(await source.locator('mark.sentence').textContent()).toBe(marketAnswer.citations[1]?.citedText)
      await page.keyboard.press('Escape')
      await source.waitFor({ state: 'detached' })
      expect(await citation(page, 1).evaluate(element => element === document.activeElement)).toBe(true)
    })

    test('scrolls a long source to the upper third, beside the answer or over its lower half', async () => {
      const { open, server } = harness()
      const [document, ...others] = sampleDocuments
      const cited = marketAnswer.citations[0]
      if (!document || !cited) throw new Error('the sample has lost its first document')
      const before = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} of the introduction.`).join('\n\n')
      const moved = before.length + 2
      server.documents = [{ ...document, text: `${before}\n\n${document.text}\n\n${before}` }, ...others]
      const answer = {
        ...marketAnswer,
        citations: marketAnswer.citations.map(citation =>
          citation.documentId === cited.documentId
            ? { ...citation, startCharIndex: cited.startCharIndex + moved, endCharIndex: cited.endCharIndex + moved }
            : citation
        )
      }
      server.script = () => [...partsOf(answer), { type: 'answer', data: answer }]
      try {
        // So low that the sheet would cover the sentence.
        const small = { ...phone, viewport: { width: 320, height: 490 } }
        for (const options of [{}, small]) {
          const page = await open('/', options)
          await ask(page, marketQuestion)
          await answerOf(page)
          await citation(page, 1).click()
          const mark = page.locator('mark.sentence')
          await mark.waitFor()
          expect(await mark.textContent()).toBe(cited.citedText)
          const box = await page.getByRole('region', { name: 'Text of the source' }).boundingBox()
          const place = await mark.boundingBox()
          if (!box || !place) throw new Error('the source is not on the page')
          expect((place.y - box.y) / box.height).toBeGreaterThan(0.1)
          expect((place.y - box.y) / box.height).toBeLessThan(0.4)
          const answerBox = await page.locator('.answer-text').boundingBox()
          // The sentence that was tapped is in sight, and marked.
          const claim = page.locator('.claim[data-opened]')
          expect(await claim.count()).toBe(1)
          if (options === small) {
            const isOver = async () => {
              const place = await citation(page, 1).boundingBox()
              const sheet = await page.getByRole('complementary', { name: 'Source' }).boundingBox()
              return place !== null && sheet !== null && place.y + place.height <= sheet.y
            }
            await expect.poll(isOver, { timeout: patienceInMs }).toBe(true)
          }
          const isBeside = box.x >= (answerBox?.x ?? 0) + (answerBox?.width ?? 0)
          expect(isBeside).toBe(options !== small)
        }
      } finally {
        server.documents = sampleDocuments
      }
    })

    test('steps from source to source with the arrow keys, and marks the sentence that rests on each', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await citation(page, 1).click()
      const source = page.getByRole('complementary', { name: 'Source' })
      await source.getByText('Source 1 of 4').waitFor()
      for (const [key, number, sentence] of [
        ['ArrowRight', 2, 'On 30 September 2024'],
        ['ArrowRight', 3, 'Half a year later'],
        ['ArrowLeft', 2, 'On 30 September 2024']
      ] as const) {
        await page.keyboard.press(key)
        await source.getByText(`Source ${number} of 4`).waitFor()
        expect(await page.locator('.claim[data-opened]').textContent()).toContain(sentence)
      }
      expect(await page.getByRole('log').textContent()).toContain('The 401(k) market is worth 8.9 trillion USD.')
    })

    test('closes a source with Back, which moves nothing, and forgets its address', async () => {
      const { open, server } = harness()
      const page = await open('/', { viewport: { width: 1000, height: 400 } })
      await ask(page, marketQuestion)
      await answerOf(page)
      const source = page.getByRole('complementary', { name: 'Source' })
      for (const close of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
        await citation(page, 1).click()
        await source.waitFor()
        await page.evaluate(async () => {
          const scrolled = new Promise(resolve => addEventListener('scroll', resolve, { once: true }))
          scrollTo({ top: 50, behavior: 'instant' })
          await scrolled
        })
        await close()
        await source.waitFor({ state: 'detached' })
        await expect.poll(() => page.url()).toBe(`${server.url}/#answer/market`)
        expect(await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve(scrollY))))).toBe(
          50
        )
      }
      await page.goForward()
      await source.getByText('Source 1 of 4').waitFor()
    })

    test('closes a source with the next question, to which it does not belong', async () => {
      const { open } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await citation(page, 1).click()
      const source = page.getByRole('complementary', { name: 'Source' })
      await source.waitFor()
      await ask(page, 'And in 2023?')
      await source.waitFor({ state: 'detached' })
      await answerOf(page)
      await questionField(page).and(page.locator(':focus')).waitFor()
      expect(page.url()).toMatch(/#answer\/market$/)
      // Back does not bring it back.
      await page.goBack()
      await page.getByRole('heading', { name: 'And in 2023?' }).waitFor()
      expect(await source.count()).toBe(0)
    })

    test('shows no quote because the text has come to lie under a resting pointer', async () => {
      const { open, server } = harness()
      const page = await open('/', {}, true)
      await page.clock.install()
      await ask(page, marketQuestion)
      await answerOf(page)
      const place = await citation(page, 1).boundingBox()
      if (!place) throw new Error('the number is not on the page')
      await page.goto(server.url)
      await page.mouse.move(place.x + 3, place.y + 3)
      await ask(page, marketQuestion)
      await answerOf(page)
      await expect.poll(() => citation(page, 1).evaluate(element => element.matches(':hover'))).toBe(true)
      await page.clock.runFor(1_000)
      expect(await page.getByRole('tooltip').count()).toBe(0)
      await page.mouse.move(place.x + 4, place.y + 4)
      await page.getByRole('tooltip').waitFor()
    })

    test('opens a whole document at the sentence, by an address that holds in any browser', async () => {
      const { open, server } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await citation(page, 4).click()
      await page.getByRole('button', { name: 'Copy link to the sentence' }).click()
      await page.getByRole('button', { name: 'Link copied' }).waitFor()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      await page.getByRole('link', { name: 'Whole document' }).click()
      expect(page.url()).toBe(link)
      const mark = page.locator('.document-page mark.sentence')
      await mark.waitFor()
      expect(await mark.textContent()).toBe('Officials speak of a retirement market of $12.5 trillion.')
      await page.goBack()
      await page.getByRole('complementary', { name: 'Source' }).getByText('Source 4 of 4').waitFor()
      await page.goto(`${server.url}/documents#reports%2Forder-signed?q=It+is+to+be+signed+tomorrow.`)
      await page.getByText('The sentence as it was: “It is to be signed tomorrow.”').waitFor()
      await page.goto(`${server.url}/documents#gone`)
      await page.getByText('This document is not in the folder any more.').waitFor()
    })

    test('lists the cited sources and no others', async () => {
      const { open, server } = harness()
      const answer = {
        ...marketAnswer,
        claims: marketAnswer.claims.slice(0, 1),
        citations: marketAnswer.citations.slice(0, 2),
        conflicts: []
      }
      server.script = () => [...partsOf(answer), { type: 'answer', data: answer }]
      const page = await open()
      await ask(page, marketQuestion)
      const sources = (await answerOf(page)).locator('.sources')
      expect(await sources.locator('cite').allTextContents()).toEqual([
        'Retirement savers may soon hold crypto',
        'First reactions to the order'
      ])
    })

    test('says so where the source has changed since', async () => {
      const { open, server } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      await answerOf(page)
      server.documents = sampleDocuments.map(document => ({ ...document, text: 'Rewritten.' }))
      try {
        await citation(page, 3).click()
        await page.getByText('The source has changed since this was written.').waitFor()
      } finally {
        server.documents = sampleDocuments
      }
    })

    test('says how each sentence was checked', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      await turn.getByText('All 3 sentences checked · 4 figures traced to their sources').click()
      await turn.getByText('is stated in source 2 as “8.9 trillion USD”').waitFor()
      await turn.getByText('added by Footnote, because the sources disagree').waitFor()
      await turn.locator('.check .citation', { hasText: '4' }).click()
      await page.getByText('Source 4 of 4').waitFor()
    })
  })
}
