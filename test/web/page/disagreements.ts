import { describe, expect, test } from 'vitest'
import { marketQuestion } from '../sample-answers.ts'
import { answerOf, ask, axeViolations, gate, type Harness, phone } from './harness.ts'

export function testDisagreements(harness: () => Harness): void {
  describe('disagreements', () => {
    test('shows all three market sizes on one scale, and as a table', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      const card = (await answerOf(page)).getByRole('figure', { name: 'Size of the 401(k) market' })
      const table = card.getByRole('table')
      expect(await table.getByRole('rowheader').allTextContents()).toEqual([
        '$8.7 trillionas of 31 March 2025',
        '$8.9 trillionas of 30 September 2024',
        '$12.5 trillion'
      ])
      const x = await table
        .locator('.dot')
        .evaluateAll(dots => dots.map(dot => dot.getBoundingClientRect()).map(({ x, width }) => x + width / 2))
      // Two sources give the second reading, at one place; the distances are to scale.
      expect(x).toHaveLength(4)
      const [low = 0, middle = 0, same = 0, high = 0] = x
      expect(middle).toBeCloseTo(same, 0)
      expect((high - low) / (middle - low)).toBeGreaterThan(17)
      expect((high - low) / (middle - low)).toBeLessThan(21)
      await card.getByText('Two of the readings are of different dates').waitFor()
    })

    test('shows the quotes, and opens each in its source', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      await turn.getByRole('button', { name: 'Show 4 quotes' }).click()
      const quotes = turn.locator('.conflict-quotes blockquote')
      expect(await quotes.locator('mark').allTextContents()).toContain('$12.5 trillion')
      await quotes.last().getByRole('link').click()
      const mark = page.locator('mark.sentence')
      await mark.waitFor()
      expect(await mark.textContent()).toBe('Officials speak of a retirement market of $12.5 trillion.')
    })

    test('marks the figures in dispute, each a way to all its readings', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      const disputed = turn.locator('.figure.disputed')
      expect(await disputed.allTextContents()).toEqual(['$8.9 trillion', '$8.7 trillion', '$12.5 trillion'])
      await disputed.nth(1).hover()
      const card = page.getByRole('tooltip')
      await card.waitFor()
      expect(await card.getByRole('listitem').allTextContents()).toEqual([
        '$8.7 trillionas of 31 March 2025 · Gate Review',
        '$8.9 trillionas of 30 September 2024 · Coin Ledger · Block Daily',
        '$12.5 trillionLedger Line'
      ])
      await disputed.first().press('Enter')
      await card.waitFor({ state: 'detached' })
      await turn.getByRole('heading', { name: 'Size of the 401(k) market' }).and(page.locator(':focus')).waitFor()
    })

    test('has a page of all of them: dates on a time line, states side by side', async () => {
      const page = await harness().open('/conflicts')
      await page.getByText('Your documents disagree on 4 things.').waitFor()
      const months = page.getByRole('figure', { name: 'Month in which' }).locator('.extent')
      const [april, may] = await Promise.all([months.nth(0).boundingBox(), months.nth(1).boundingBox()])
      expect(april?.width).toBeGreaterThan(20)
      // April ends where May begins.
      expect((april?.x ?? 0) + (april?.width ?? 0)).toBeCloseTo(may?.x ?? -1, 0)
      const state = page.getByRole('figure', { name: 'Signing of the order' })
      expect(await state.locator('svg').count()).toBe(0)
      await state.getByRole('link', { name: 'Ledger Line' }).first().click()
      expect(await page.locator('mark.sentence').textContent()).toBe('It is to be signed next week.')
    })

    test('says of a document what others say otherwise, without moving its text', async () => {
      const page = await harness().open()
      const held = gate()
      await page.route('**/conflicts', async route => {
        await held.passed
        await route.continue()
      })
      await page.goto(`${harness().server.url}/documents#reports%2Fmarket-moves`)
      await page.getByText('Comparing with the other documents').waitFor()
      const text = page.locator('.document-text')
      const before = await text.boundingBox()
      held.open()
      const disputes = page.getByText(/^Sources disagree on \d things said here$/)
      await disputes.waitFor()
      expect((await text.boundingBox())?.y).toBe(before?.y)
      await page.unroute('**/conflicts')
      expect(await text.locator('mark').allTextContents()).toEqual(['$8.7 trillion', 'May'])
      await disputes.click()
      await page.getByRole('figure', { name: 'Size of the 401(k) market' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      await page.getByRole('link', { name: 'Ledger Line' }).first().click()
      await page.getByRole('complementary', { name: 'Source' }).locator('mark.sentence').waitFor()
    })

    test('fits a phone', async () => {
      const page = await harness().open('/conflicts', phone)
      await page.getByRole('table').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      // The sources stand under their reading, with their dates, and it is a table still.
      const row = page
        .getByRole('figure', { name: 'Size of the 401(k) market' })
        .getByRole('row', { name: '$12.5 trillion' })
      const [reading, sources] = await Promise.all([
        row.getByRole('rowheader').boundingBox(),
        row.getByRole('cell', { name: 'Ledger Line' }).boundingBox()
      ])
      expect(sources?.y).toBeGreaterThanOrEqual((reading?.y ?? 0) + (reading?.height ?? 0))
      expect(await row.getByText('7 August 2025').isVisible()).toBe(true)
    })
  })
}
