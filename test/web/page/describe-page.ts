import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { browserIsRequired, chromiumPath, howToGetChromium, launchChromium } from '../chromium.ts'
import { startScriptedServer } from '../scripted-server.ts'
import { createHarness, type Harness } from './harness.ts'

const builtPage = fileURLToPath(new URL('../../../dist/web', import.meta.url))

/** The page as it was built before all tests, in a folder where no other build replaces it. */
export async function copyPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-page-'))
  await cp(builtPage, folder, { recursive: true })
  return folder
}

/** Tests of the page in one browser, with one server for all: a page is cheap, these are not. Skipped without a browser. */
export function describePage(name: string, ...parts: ((harness: () => Harness) => void)[]): void {
  if (!chromiumPath && !browserIsRequired) console.warn(howToGetChromium)
  describe.skipIf(!chromiumPath && !browserIsRequired)(`the page in Chromium: ${name}`, { timeout: 60_000 }, () => {
    let browser: Browser
    let harness: Harness
    let folder: string
    beforeAll(async () => {
      folder = await copyPage()
      browser = await launchChromium()
      harness = createHarness(browser, await startScriptedServer(folder))
    })
    afterEach(({ task }) => harness.close(task.result?.state === 'fail'))
    afterAll(async () => {
      await browser?.close()
      await harness?.server.goDown()
      await rm(folder, { recursive: true, force: true })
    })
    for (const part of parts) part(() => harness)
  })
}
