import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Answer, Citation } from '../../../src/types/answer.ts'
import type { CorpusConflict } from '../../../src/types/conflict.ts'
import { hostileTexts, hostileUrls } from '../hostile-texts.ts'
import { claim, marketAnswer, marketQuestion, partsOf, sampleConflicts, sampleDocuments } from '../sample-answers.ts'
import { eventOf } from '../scripted-server.ts'
import { answerOf, ask, type Harness } from './harness.ts'

/** A document whose title, publisher, address and every sentence are hostile. */
const text = hostileTexts.join('\n\n')
const planted = {
  id: 'hostile/<img src=x onerror=globalThis.wasRun=1>',
  title: hostileTexts[0] ?? '',
  publisher: hostileTexts[2] ?? '',
  publishedAt: hostileTexts[4] ?? '',
  url: hostileUrls[0] ?? '',
  text
}
const citations: Citation[] = hostileTexts.map((citedText, index) => ({
  number: index + 1,
  attributedBy: 'model',
  documentId: planted.id,
  documentTitle: citedText,
  publisher: citedText,
  publishedAt: citedText,
  url: hostileUrls[index % hostileUrls.length] ?? '',
  citedText,
  startCharIndex: text.indexOf(citedText),
  endCharIndex: text.indexOf(citedText) + citedText.length
}))
const conflicts: CorpusConflict[] = hostileTexts.map((hostile, index) => ({
  subject: hostile,
  kind: index % 2 === 0 ? 'money' : 'state',
  unit: hostile,
  explanation: hostile,
  readings: [0, 1].map(value => ({
    text: hostile,
    value: index % 2 === 0 ? value : hostile,
    asOf: hostile,
    citations: citations.slice(index, index + 1)
  }))
}))
const issues = [
  {
    code: 'low_support' as const,
    message: hostileTexts[6] ?? '',
    claimed: hostileTexts[7] ?? '',
    found: hostileTexts[8] ?? ''
  }
]
const answer: Answer = {
  ...marketAnswer,
  id: hostileTexts[0] ?? '',
  status: 'partial',
  claims: hostileTexts.map((hostile, index) => ({
    ...claim('x'),
    text: hostile,
    citations: [index + 1],
    anchors: [{ citation: index + 1, charIndex: hostile.length }],
    figures: []
  })),
  citations,
  conflicts: conflicts.slice(0, 30).map((conflict, index) => ({
    ...conflict,
    readings: conflict.readings.map(reading => ({ ...reading, citations: [index + 1] }))
  })),
  withheld: hostileTexts.map(hostile => ({ text: hostile, issues })),
  notFound: hostileTexts.slice(0, 33).map(hostile => ({ text: hostile, nearestDocumentIds: [hostile] })),
  incomplete: { code: hostileTexts[0] ?? '', message: hostileTexts[1] ?? '' },
  modelId: hostileTexts[2] ?? ''
}

/** All that could act on the page: elements, handlers and addresses that are not the page's own. */
function findActiveContent(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = new Set(document.querySelectorAll('head > script[src^="/assets/"], head > meta, head > link'))
    const acting =
      'script, img, iframe, object, embed, video, audio, source, base, meta, link, style, math, foreignObject'
    const found = [...document.querySelectorAll(acting)]
      .filter(element => !own.has(element))
      .map(({ outerHTML }) => outerHTML)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|^ping$|^action$|^formaction$/i.test(name) || /url\(/i.test(name === 'style' ? value : '')) {
          found.push(`${name}=${value}`)
        }
      }
      if (element instanceof HTMLAnchorElement && element.origin !== location.origin) {
        if (!/^https?:$/.test(element.protocol) || !element.relList.contains('noopener')) found.push(element.outerHTML)
      }
    }
    if ('wasRun' in globalThis) found.push('a script was run')
    return found
  })
}

export function testSafety(harness: () => Harness): void {
  describe('safety', () => {
    test('165 hostile outputs and documents are inert, in pieces and with no policy to help', async () => {
      expect(hostileTexts).toHaveLength(165)
      const { server, open } = harness()
      Object.assign(server, { documents: [planted], conflicts, suggestions: hostileTexts, sendsPolicy: false })
      const bytes = new TextEncoder().encode(
        [...partsOf(answer), { type: 'answer' as const, data: answer }].map(eventOf).join('')
      )
      const pieces = Array.from({ length: Math.ceil(bytes.length / 1_021) }, (_, index) => ({
        type: 'raw' as const,
        bytes: bytes.subarray(index * 1_021, (index + 1) * 1_021)
      }))
      server.script = () => pieces
      try {
        const page = await open()
        await page.getByRole('button', { name: 'attacker.example' }).first().waitFor()
        expect(await findActiveContent(page)).toEqual([])
        await ask(page, hostileTexts[2] ?? '')
        const turn = await answerOf(page)
        expect(await turn.locator('.answer-text .claim').count()).toBe(165)
        // Numbers are links only where the server put them: one for each claim, none of its own making.
        expect(await turn.locator('.answer-text a').count()).toBe(165)
        expect(await turn.locator('.answer-text').textContent()).toContain('[99] [0] [-1] [1.1]')
        expect(await turn.locator('.answer-text').textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/)
        await turn.getByText('165 sentences withheld').click()
        await turn.getByText('All 165 sentences checked').click()
        await turn.getByRole('button', { name: 'Show 2 quotes' }).first().click()
        expect(await findActiveContent(page)).toEqual([])
        await turn.locator('.answer-text .citation').first().click()
        await page.locator('mark.sentence').waitFor()
        expect(await findActiveContent(page)).toEqual([])
        await page.locator('.answer-text .citation').nth(7).hover()
        await page.getByRole('tooltip').waitFor()
        expect(await findActiveContent(page)).toEqual([])
        const chosen = `/#ask?${new URLSearchParams({ in: planted.id })}`
        for (const path of [chosen, '/conflicts', '/documents', `/documents#${encodeURIComponent(planted.id)}`]) {
          await page.goto(server.url + path)
          await page.locator('main :text("wasRun")').first().waitFor()
          expect(await findActiveContent(page)).toEqual([])
        }
        server.script = () => [
          {
            type: 'refuse',
            status: 500,
            error: { code: '', message: hostileTexts[2] ?? '', help: hostileTexts[3] ?? '' }
          }
        ]
        await page.goto(`${server.url}/#answer/x?q=${encodeURIComponent(hostileTexts[2] ?? '')}`)
        await page.locator('.suggestions button').click()
        await page.getByRole('alert').waitFor()
        expect(await findActiveContent(page)).toEqual([])
      } finally {
        const suggestions = [marketQuestion]
        Object.assign(server, {
          documents: sampleDocuments,
          conflicts: sampleConflicts,
          suggestions,
          sendsPolicy: true
        })
      }
    })

    test('no request leaves the page without a click, and the policy is never touched', async () => {
      const { open, requests, server } = harness()
      const page = await open()
      await ask(page, marketQuestion)
      const turn = await answerOf(page)
      await turn.locator('.citation').first().click()
      await page.locator('mark.sentence').waitFor()
      await page.getByRole('link', { name: 'Disagreements' }).click()
      await page.getByRole('table').first().waitFor()
      // Requests elsewhere and breaches of the policy are faults, which fail every test.
      const paths = new Set(
        requests().map(url => new URL(url).pathname.replace(/^\/assets\/.*|^\/favicon.*/, '/assets'))
      )
      expect([...paths].sort()).toEqual(
        [
          '/',
          '/ask',
          '/assets',
          '/conflicts',
          '/documents',
          '/documents/reports%2Fcrypto-unlock',
          '/health',
          '/suggestions'
        ].sort()
      )
      expect(server.asked).toHaveLength(1)
    })
  })
}
