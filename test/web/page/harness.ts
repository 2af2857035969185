import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerWhole, type ScriptedServer } from '../scripted-server.ts'

/** What went wrong on a page by itself: script errors, breaches of its policy, requests to elsewhere, dialogs. */
interface OpenedPage {
  page: Page
  faults: string[]
  requests: string[]
}

/** The browser, the server and a page for each test. */
export interface Harness {
  server: ScriptedServer
  open(path?: string, options?: BrowserContextOptions): Promise<Page>
  opened: OpenedPage[]
  /** Closes the pages of a test, and fails it if they misbehaved. */
  close(): Promise<void>
}

/** A machine that does many things at once is slow, which is no fault of the page. */
export const patienceInMs = 15_000

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2
}

export function createHarness(browser: Browser, server: ScriptedServer): Harness {
  const opened: OpenedPage[] = []
  return {
    server,
    opened,
    async open(path = '/', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const page = await context.newPage()
      page.setDefaultTimeout(patienceInMs)
      const origin = path.startsWith('http') ? new URL(path).origin : server.url
      const faults: string[] = []
      const requests: string[] = []
      opened.push({ page, faults, requests })
      page.on('pageerror', error => faults.push(`error: ${error.message}`))
      page.on('console', message => {
        if (/Content Security Policy/.test(message.text())) faults.push(message.text())
      })
      page.on('dialog', dialog => {
        faults.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      context.on('request', request => {
        requests.push(request.url())
        if (!request.url().startsWith(origin)) faults.push(`request: ${request.url()}`)
      })
      await page.goto(path.startsWith('/') ? server.url + path : path)
      return page
    },
    async close() {
      const faults = opened.flatMap(page => page.faults)
      // Not waited for: the next test need not.
      for (const { page } of opened.splice(0))
        void page
          .context()
          .close()
          .catch(() => {})
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
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
      }
    ).axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
  })
}

/** A promise and the function that fulfils it: how a test holds an answer back. */
export function gate(): { passed: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { passed: promise, open: resolve }
}
