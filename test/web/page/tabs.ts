import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** How a page is looked at: where nothing is said, on a desk, in the light. */
export interface View {
  viewport?: { width: number; height: number }
  isPhone?: boolean
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
}

/** A tab of the browser, and what its page did by itself. */
export interface Tab {
  page: Page
  /** Script errors, breaches of the page's policy, dialogs. */
  faults: string[]
  requests: string[]
}

/** A machine that does many things at once is slow, which is no fault of the page. */
export const patienceInMs = 15_000

const desk = { width: 1280, height: 800 }
const phoneContext: BrowserContextOptions = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

/** Something of the server that runs no script: there a tab forgets, and waits for the next test. */
const restingPlace = '/favicon.svg'

/**
 * Lends tabs. A new one is a process of its own and takes longer than most tests, so one that has been made clean is
 * lent again.
 */
export function createTabs(browser: Browser) {
  const resting: Record<'desk' | 'phone', Promise<Tab | null>[]> = { desk: [], phone: [] }
  const restingFor = (view: View) => resting[view.isPhone ? 'phone' : 'desk']

  async function openTab(view: View): Promise<Tab> {
    const context = await browser.newContext(view.isPhone ? phoneContext : {})
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    page.setDefaultTimeout(patienceInMs)
    const tab: Tab = { page, faults: [], requests: [] }
    page.on('pageerror', error => tab.faults.push(`error: ${error.message}`))
    page.on('console', message => {
      if (/Content Security Policy/.test(message.text())) tab.faults.push(message.text())
    })
    page.on('dialog', dialog => {
      tab.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('request', request => tab.requests.push(request.url()))
    return tab
  }

  async function clean(tab: Tab): Promise<Tab | null> {
    const { page } = tab
    try {
      await page.goto(new URL(restingPlace, page.url()).href)
      await page.evaluate(() => {
        localStorage.clear()
        sessionStorage.clear()
      })
      await page.mouse.move(0, 0)
      tab.faults.length = 0
      tab.requests.length = 0
      return tab
    } catch {
      return throwAway(tab)
    }
  }

  function throwAway({ page }: Tab): null {
    // Not waited for: the next test need not.
    void page
      .context()
      .close()
      .catch(() => {})
    return null
  }

  return {
    async take(view: View, isNew: boolean): Promise<Tab> {
      const tab = (!isNew && (await restingFor(view).pop())) || (await openTab(view))
      const { viewport = desk, colorScheme = 'light', reducedMotion = 'no-preference' } = view
      await tab.page.setViewportSize(viewport)
      await tab.page.emulateMedia({ media: null, colorScheme, reducedMotion })
      return tab
    },
    giveBack: (view: View, tab: Tab) => void restingFor(view).push(clean(tab)),
    throwAway
  }
}
