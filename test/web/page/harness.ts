import axe from 'axe-core'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerWhole, type ScriptedServer } from '../scripted-server.ts'
import { createTabs, type Tab, type View } from './tabs.ts'

/** The browser, the server and a page for each test. */
export interface Harness {
  server: ScriptedServer
  /** A page that remembers nothing, of the server unless a whole address is given; in a new tab where that matters. */
  open(path?: string, view?: View, isNew?: boolean): Promise<Page>
  /** Addresses of all that the pages of this test have asked for. */
  requests(): string[]
  /** Ends a test, and fails it if a page of it misbehaved. */
  close(hasFailed: boolean): void
}

export const phone: View = { isPhone: true, viewport: { width: 390, height: 844 } }

export function createHarness(browser: Browser, server: ScriptedServer): Harness {
  const tabs = createTabs(browser)
  const lent: { tab: Tab; view: View; isNew: boolean; origin: string }[] = []
  return {
    server,
    requests: () => lent.flatMap(({ tab }) => tab.requests),
    async open(path = '/', view = {}, isNew = false) {
      const tab = await tabs.take(view, isNew)
      lent.push({ tab, view, isNew, origin: path.startsWith('http') ? new URL(path).origin : server.url })
      await tab.page.goto(path.startsWith('/') ? server.url + path : path)
      return tab.page
    },
    close(hasFailed) {
      const faults = lent.flatMap(({ tab, origin }) => [
        ...tab.faults,
        ...tab.requests.filter(url => !url.startsWith(origin)).map(url => `request: ${url}`)
      ])
      for (const { tab, view, isNew } of lent.splice(0)) {
        if (isNew || hasFailed || faults.length > 0) tabs.throwAway(tab)
        else tabs.giveBack(view, tab)
      }
      server.script = answerWhole
      server.asked.length = 0
      expect(faults).toEqual([])
    }
  }
}

export const questionField = (page: Page): Locator => page.getByRole('textbox', { name: 'Question', exact: true })

export async function ask(page: Page, question: string): Promise<void> {
  await questionField(page).fill(question)
  await questionField(page).press('Enter')
}

/** Waits until the last answer has come to its end. */
export async function answerOf(page: Page): Promise<Locator> {
  const turn = page.locator('article.turn').last()
  await turn.and(page.locator('[aria-busy=false]')).waitFor()
  return turn
}

/** What axe-core finds, as one line for each violation. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          options: object
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    // The lists of what passes are not made: nobody reads them.
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
  })
}

/** A promise and the function that fulfils it: how a test holds an answer back. */
export function gate(): { passed: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { passed: promise, open: resolve }
}
