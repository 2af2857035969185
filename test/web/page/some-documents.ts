import { describe, expect, test } from 'vitest'
import { abstainedAnswer, marketQuestion, partsOf } from '../sample-answers.ts'
import { answerOf, ask, axeViolations, type Harness, questionField } from './harness.ts'

const title = 'First reactions to the order'
const documentId = 'reports/first-reactions'

export function testSomeDocuments(harness: () => Harness): void {
  describe('asking some documents only', () => {
    test('from a document, until it is left out, in an address that holds', async () => {
      const { open, server } = harness()
      const page = await open('/documents#reports%2Ffirst-reactions')
      await page.getByRole('link', { name: 'Ask about this document' }).click()
      await questionField(page).and(page.locator(':focus')).waitFor()
      await page.reload()
      const chosen = page.getByRole('list', { name: 'Asked of these documents only' })
      await chosen.getByText(title).waitFor()
      await ask(page, marketQuestion)
      await (await answerOf(page)).getByText(`Asked only of ${title}`).waitFor()
      // A follow-up asks the same, also after a reload, until the reader widens it.
      await page.reload()
      await ask(page, 'And in 2023?')
      await answerOf(page)
      await chosen.getByRole('button', { name: `Leave out: ${title}` }).click()
      await questionField(page).and(page.locator(':focus')).waitFor()
      await ask(page, 'And elsewhere?')
      await answerOf(page)
      expect(server.asked.map(({ documentIds }) => documentIds)).toEqual([[documentId], [documentId], undefined])
      expect(await page.locator('.asked-of').count()).toBe(2)
    })

    test('chosen from the list, and left out one by one', async () => {
      const { open, server } = harness()
      const page = await open('/documents')
      const box = (name: string) => page.getByRole('checkbox', { name: `Choose: ${name}` })
      await box('An order could open the pension market').check()
      await box('The order is to be signed next week').check()
      await box(title).check()
      await box('The order is to be signed next week').uncheck()
      expect(await axeViolations(page)).toEqual([])
      await page.getByRole('link', { name: 'Ask these 2' }).click()
      const chosen = page.getByRole('list', { name: 'Asked of these documents only' })
      await ask(page, marketQuestion)
      await answerOf(page)
      expect(server.asked[0]?.documentIds).toEqual(['reports/market-moves', documentId])
      await page.goBack()
      await chosen.getByRole('button', { name: `Leave out: ${title}` }).click()
      expect(page.url()).toBe(`${server.url}/#ask?in=reports%2Fmarket-moves`)
      await chosen.getByRole('button').click()
      await chosen.waitFor({ state: 'detached' })
      expect(page.url()).toBe(`${server.url}/`)
      // Many are one chip: the field must not fill a phone.
      await page.goto(`${server.url}/#ask?in=a&in=b&in=c&in=d`)
      await ask(page, 'And these?')
      await (await answerOf(page)).getByText('Asked only of 4 documents').click()
      await page.getByRole('link', { name: 'd', exact: true }).waitFor()
      await chosen.getByRole('button', { name: 'Leave out: 4 documents' }).click()
      await chosen.waitFor({ state: 'detached' })
    })

    test('offers all of them where those do not answer, and again where a link leads elsewhere', async () => {
      const { open, server } = harness()
      server.script = () => [...partsOf(abstainedAnswer), { type: 'answer', data: abstainedAnswer }]
      const page = await open(`/#answer/none?${new URLSearchParams({ q: 'What does gold cost?', in: documentId })}`)
      await page.getByText(`Asked only of ${title}`).waitFor()
      await page.getByRole('button', { name: 'What does gold cost?' }).click()
      const turn = await answerOf(page)
      await turn.getByText('This document does not answer this.').waitFor()
      await turn.getByRole('button', { name: 'Ask all documents' }).click()
      await page.getByText('Your documents do not answer this.').waitFor()
      expect(server.asked.map(({ documentIds }) => documentIds)).toEqual([[documentId], undefined])
    })
  })
}
