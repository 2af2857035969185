import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/types/answer.ts'
import type { Document } from '../../../src/types/document.ts'
import type { RealServer } from '../real-server.ts'
import { answerOf, ask, axeViolations, type Harness } from './harness.ts'

export function testWhole(harness: () => Harness, realServer: () => RealServer): void {
  describe('with the real server and the seeds', () => {
    test('answers, shows all three market sizes, and opens every citation at its very sentence', async () => {
      const { url, feedback } = realServer()
      const page = await harness().open(`${url}/`)
      await page.locator('.suggestions button').first().waitFor()
      await ask(page, 'How large is the 401(k) market?')
      const turn = await answerOf(page)
      // As the browser keeps it, which is as it came.
      const answer = await page.evaluate(() => {
        const key = Object.keys(localStorage).find(name => name.startsWith('footnote:1:conversation:')) ?? ''
        const [turn] = JSON.parse(localStorage.getItem(key) ?? '[]') as { answer: Answer }[]
        if (!turn) throw new Error('nothing was kept')
        return turn.answer
      })
      const readings = await turn.locator('.conflict .reading').allTextContents()
      for (const size of ['$8.7 trillion', '$8.9 trillion', '$12.5 trillion']) expect(readings).toContain(size)
      for (const { number, documentId, startCharIndex, endCharIndex } of answer.citations) {
        await turn.locator('.sources .citation', { hasText: new RegExp(`^${number}$`) }).click()
        await page.getByText(`Source ${number}`, { exact: true }).waitFor()
        const mark = page.locator('mark.sentence')
        await mark.first().waitFor()
        const { text } = (await (await fetch(`${url}/documents/${encodeURIComponent(documentId)}`)).json()) as Document
        expect((await mark.allTextContents()).join('')).toBe(
          text.slice(startCharIndex, endCharIndex).replace(/\r?\n/g, '')
        )
      }
      await page.keyboard.press('Escape')
      expect(await axeViolations(page)).toEqual([])
      await turn.getByRole('button', { name: 'Helpful', exact: true }).click()
      await turn.getByText('Thank you').waitFor()
      expect(feedback.at(-1)?.answer.id).toBe(answer.id)
    })

    test('serves its pages to a browser that reloads them', async () => {
      const page = await harness().open(`${realServer().url}/conflicts`)
      await page.getByRole('table').first().waitFor()
      await page.getByRole('link', { name: 'Documents' }).click()
      await page.locator('.document-list a').first().click()
      await page.locator('.document-text').waitFor()
      await page.reload()
      await page.locator('.document-text').waitFor()
      await page.goBack()
      await page.locator('.document-list a').first().waitFor()
    })
  })
}
