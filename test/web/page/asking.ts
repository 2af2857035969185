import { describe, expect, test } from 'vitest'
import { marketAnswer, marketQuestion, partsOf } from '../sample-answers.ts'
import { answerWhole } from '../scripted-server.ts'
import { answerOf, ask, gate, type Harness, questionField } from './harness.ts'
import { patienceInMs } from './tabs.ts'

export function testAsking(harness: () => Harness): void {
  describe('asking', () => {
    test('says what it is doing, and shows each sentence as it comes', async () => {
      const { server, open } = harness()
      const [passages, conflicts, first, ...rest] = partsOf(marketAnswer)
      if (!passages || !conflicts || !first) throw new Error('the sample has lost its parts')
      const gates = [gate(), gate(), gate(), gate()] as const
      server.script = () => [
        gates[0].passed,
        passages,
        gates[1].passed,
        conflicts,
        gates[2].passed,
        first,
        gates[3].passed,
        ...rest,
        { type: 'answer', data: marketAnswer }
      ]
      const page = await open()
      await ask(page, marketQuestion)
      await page.getByText('Searching 4 documents', { exact: true }).waitFor()
      gates[0].open()
      await page.getByText('8 passages from 4 documents · checking').waitFor()
      gates[1].open()
      await page.getByText('2 disagreements found · checking').waitFor()
      gates[2].open()
      await page.getByText('1 sentence checked').waitFor()
      const claim = page.locator('.claim').first()
      await claim.evaluate(element => element.setAttribute('data-seen', ''))
      gates[3].open()
      await answerOf(page)
      expect(await page.locator('.claim').count()).toBe(3)
      // The very element that was shown first: nothing was drawn again.
      expect(await page.locator('.claim[data-seen]').count()).toBe(1)
      expect(await page.getByRole('log').textContent()).toContain('Half a year later it stood at $8.7 trillion.')
    })

    test('takes Enter to send and Shift+Enter for a line', async () => {
      const { server, open } = harness()
      const page = await open()
      await questionField(page).fill('one')
      await questionField(page).press('Shift+Enter')
      await questionField(page).pressSequentially('two')
      await questionField(page).press('Enter')
      await answerOf(page)
      expect(server.asked.map(({ question }) => question)).toEqual(['one\ntwo'])
      expect(await questionField(page).inputValue()).toBe('')
    })

    test('offers first questions, and follow-ups carry what was answered', async () => {
      const { server, open } = harness()
      const page = await open()
      await page.getByRole('button', { name: marketQuestion }).click()
      await answerOf(page)
      await ask(page, 'And in 2023?')
      await answerOf(page)
      expect(server.asked[0]?.messages).toBeUndefined()
      expect(server.asked[1]?.messages).toEqual([
        { role: 'user', content: marketQuestion },
        { role: 'assistant', content: marketAnswer.plainText }
      ])
      expect(await page.locator('article.turn').count()).toBe(2)
    })

    test('brings a follow-up to the top of the window, where its answer grows and nothing moves', async () => {
      const { server, open } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      await answerOf(page)
      const held = gate()
      const parts = partsOf(marketAnswer)
      server.script = () => [
        ...parts.slice(0, 2),
        held.passed,
        ...parts.slice(2),
        { type: 'answer', data: marketAnswer }
      ]
      await ask(page, 'And in 2023?')
      await page.getByText('2 disagreements found · checking').waitFor()
      const top = () =>
        page.getByRole('heading', { name: 'And in 2023?' }).evaluate(heading => heading.getBoundingClientRect().top)
      const before = await top()
      expect(before).toBeGreaterThan(50)
      expect(before).toBeLessThan(90)
      held.open()
      await answerOf(page)
      expect(await top()).toBe(before)
    })

    test('keeps a question that is sent too early, and asks it once when the answer has ended', async () => {
      const { server, open } = harness()
      const held = gate()
      server.script = ({ question }) => (question === 'Then?' ? answerWhole({ question }) : [held.passed])
      const page = await open()
      await ask(page, marketQuestion)
      await page.getByText('Searching 4 documents', { exact: true }).waitFor()
      await ask(page, 'Then?')
      await page.getByText('It will be sent when the answer above is complete.').first().waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await answerOf(page)
      await page.locator('.claim').first().waitFor()
      expect(server.asked.map(({ question }) => question)).toEqual([marketQuestion, 'Then?'])
      expect(await questionField(page).inputValue()).toBe('')
      held.open()
    })

    test('goes on where another tab has gone on', async () => {
      const page = await harness().open()
      await ask(page, marketQuestion)
      await answerOf(page)
      await page.evaluate(() => {
        const key = Object.keys(localStorage).find(name => name.includes('conversation:')) ?? ''
        const turns = JSON.parse(localStorage.getItem(key) ?? '[]') as object[]
        localStorage.setItem(key, JSON.stringify([...turns, { ...turns[0], id: 'other', question: 'Elsewhere?' }]))
        dispatchEvent(new StorageEvent('storage', { key }))
      })
      await page.getByRole('heading', { name: 'Elsewhere?' }).waitFor()
      await ask(page, 'And here?')
      await answerOf(page)
      await page.reload()
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        marketQuestion,
        'Elsewhere?',
        'And here?'
      ])
    })

    test('stops, tells the server, and keeps what was checked', async () => {
      const { server, open } = harness()
      const held = gate()
      server.script = () => [...partsOf(marketAnswer).slice(0, 3), held.passed]
      const page = await open()
      const abandoned = server.abandoned
      await ask(page, marketQuestion)
      await page.locator('.claim').first().waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByText('Stopped. What had been checked is kept: 1 sentence.').waitFor()
      await expect.poll(() => server.abandoned, { timeout: patienceInMs }).toBe(abandoned + 1)
      held.open()
    })

    test('asks an edited question in the place of the last one, and branches off before an earlier one', async () => {
      const { server, open } = harness()
      const page = await open()
      await ask(page, 'First?')
      await answerOf(page)
      await page.getByRole('button', { name: 'Edit question' }).click()
      await page.getByRole('textbox', { name: 'Edited question' }).fill('First, better?')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'First, better?' }).waitFor()
      await answerOf(page)
      expect(await page.locator('article.turn').count()).toBe(1)
      await ask(page, 'Second?')
      await answerOf(page)
      await page.getByRole('button', { name: 'Edit question' }).first().click()
      await page.getByRole('textbox', { name: 'Edited question' }).fill('Another first?')
      await page.getByRole('button', { name: 'Ask', exact: true }).first().click()
      await page.getByRole('heading', { name: 'Another first?' }).waitFor()
      await answerOf(page)
      expect(await page.locator('article.turn').count()).toBe(1)
      expect(server.asked.map(({ question }) => question)).toEqual([
        'First?',
        'First, better?',
        'Second?',
        'Another first?'
      ])
      await page.getByRole('button', { name: 'Conversations' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'First, better?', exact: true }).click()
      await page.getByRole('heading', { name: 'Second?' }).waitFor()
    })

    test('keeps several conversations over a reload, and forgets those it is told to', async () => {
      const { open } = harness()
      const page = await open()
      await ask(page, 'Kept?')
      await answerOf(page)
      await page.getByRole('link', { name: 'New question' }).click()
      await ask(page, 'Another?')
      await answerOf(page)
      await page.reload()
      await page.getByRole('heading', { name: 'Another?' }).waitFor()
      await page.getByRole('button', { name: 'Conversations' }).click()
      const drawer = page.getByRole('dialog', { name: 'Conversations' })
      await drawer.getByRole('listitem').nth(1).waitFor()
      expect(await drawer.getByRole('listitem').count()).toBe(2)
      await drawer.getByRole('button', { name: 'Delete: Another?' }).click()
      // The other conversation stays, and so does a way back.
      await drawer.getByRole('button', { name: 'Undo' }).press('Enter')
      await drawer.getByRole('listitem').nth(1).waitFor()
      await drawer.getByRole('button', { name: 'Delete: Another?' }).click()
      expect(await drawer.getByRole('listitem').count()).toBe(1)
      await drawer.getByRole('button', { name: 'Kept?', exact: true }).click()
      await page.getByRole('heading', { name: 'Kept?' }).waitFor()
      expect(await page.locator('.claim').count()).toBe(3)
    })

    test('links to an answer and to the source of one of its sentences', async () => {
      const { open } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      await answerOf(page)
      expect(page.url()).toMatch(/\/#answer\/market$/)
      await page.goto('about:blank')
      await page.goto(`${harness().server.url}/#answer/market/3`)
      await page.getByRole('complementary', { name: 'Source' }).getByText('Source 3').waitFor()
      // Somebody else's browser keeps no such answer, but the link brings the question.
      const elsewhere = await open(`/#answer/market?${new URLSearchParams({ q: marketQuestion })}`)
      await elsewhere.getByRole('heading', { name: 'not kept in this browser' }).waitFor()
      await elsewhere.getByRole('button', { name: marketQuestion }).click()
      await answerOf(elsewhere)
    })

    test('makes room for a new conversation at the cost of the oldest', async () => {
      const page = await harness().open()
      await page.evaluate(() => {
        const kept = [3, 2, 1].map(age => ({
          id: `old-${age}`,
          title: `Old ${age}`,
          updatedAt: `2020-01-0${4 - age}`,
          answerIds: []
        }))
        localStorage.setItem('footnote:1:conversations', JSON.stringify(kept.toReversed()))
        for (const { id } of kept) {
          const size = id === 'old-3' ? 2_632_000 : 1_300_000
          localStorage.setItem(`footnote:1:conversation:${id}`, JSON.stringify([{ question: 'x'.repeat(size) }]))
        }
      })
      await page.reload()
      await ask(page, 'x'.repeat(4_000))
      await answerOf(page)
      for (let asked = 0; asked < 2; asked++) {
        await ask(page, marketQuestion)
        await answerOf(page)
      }
      const keys = await page.evaluate(() => Object.keys(localStorage).sort())
      expect(keys.filter(key => key.includes('old'))).toEqual([
        'footnote:1:conversation:old-1',
        'footnote:1:conversation:old-2'
      ])
      await page.reload()
      expect(await page.locator('article.turn').count()).toBe(3)
    })

    test('keeps the draft of a question over a reload', async () => {
      const { open } = harness()
      const page = await open()
      await questionField(page).fill('Half a quest')
      await page.reload()
      expect(await questionField(page).inputValue()).toBe('Half a quest')
    })
  })
}
