import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

/** The path of an installed Chromium, or null. */
export const chromiumPath = places.find(place => place && existsSync(place)) ?? null

export const howToGetChromium =
  'No Chromium was found: the page was not tested. Install it (`apt-get install chromium`) or set CHROMIUM_PATH.'

/** Where a browser is insisted on (see `.ci/run`), its absence is a failure and not a skip. */
export const browserIsRequired = process.env.FOOTNOTE_REQUIRE_BROWSER === '1'

/** A browser that does nothing of its own accord: no updates, no first-run page, no background requests. */
export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error(howToGetChromium)
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}
