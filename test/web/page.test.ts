import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { browserIsRequired, chromiumPath, howToGetChromium, launchChromium } from './chromium.ts'
import { testAround } from './page/around.ts'
import { testAsking } from './page/asking.ts'
import { testDisagreements } from './page/disagreements.ts'
import { createHarness, type Harness } from './page/harness.ts'
import { testHonesty } from './page/honesty.ts'
import { testReading } from './page/reading.ts'
import { testSafety } from './page/safety.ts'
import { testSpeed } from './page/speed.ts'
import { testWhole } from './page/whole.ts'
import { type RealServer, startRealServer } from './real-server.ts'
import { startScriptedServer } from './scripted-server.ts'

if (!chromiumPath && !browserIsRequired) console.warn(howToGetChromium)

describe.skipIf(!chromiumPath && !browserIsRequired)('the page in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser
  let harness: Harness
  let realServer: RealServer
  let folder: string

  // One build, one browser and one server for all: a page is cheap, these are not.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-page-'))
    await build({ logLevel: 'error', build: { outDir: folder } })
    browser = await launchChromium()
    realServer = await startRealServer(folder)
    harness = createHarness(browser, await startScriptedServer(folder))
  })
  afterEach(() => harness.close())
  afterAll(async () => {
    await browser?.close()
    await harness?.server.goDown()
    realServer?.close()
    await rm(folder, { recursive: true, force: true })
  })

  testAsking(() => harness)
  testReading(() => harness)
  testDisagreements(() => harness)
  testHonesty(() => harness)
  testAround(() => harness)
  testSafety(() => harness)
  testSpeed(() => harness)
  testWhole(
    () => harness,
    () => realServer
  )
})
