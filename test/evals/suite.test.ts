import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadSuite } from '../../evals/harness/suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'footnote-cases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'ferry.txt'), 'The ferry carried 412,000 passengers.\n')

/** Loads a folder of cases with one fact, which the documents write as `says`. */
function load(says: string) {
  const readings = `{ says: ${says}, sources: { ferry: "412,000 passengers" } }`
  writeFileSync(join(folder, 'facts.yaml'), `facts:\n  passengers:\n    readings:\n      - ${readings}\n`)
  writeFileSync(join(folder, 'known.yaml'), 'family: Known\ncases: [{ about: passengers, questions: How many? }]\n')
  return loadSuite(folder, folder)
}

test('cases of one’s own are read, with where the documents state them', async () => {
  const { cases } = await load('["412,000"]')
  expect(cases[0]?.facts[0]?.readings[0]).toMatchObject({ says: ['412,000'], spans: [{ documentId: 'ferry' }] })
})

test.each(['[412,000]', '[about 5, $9,000]'])('a number that YAML cuts in two is refused: %s', async says => {
  await expect(load(says)).rejects.toThrow(/facts\.yaml: in YAML .*,000 is two items/)
})

test('broken YAML is named with its file', async () => {
  await expect(load('["412,000"')).rejects.toThrow(/facts\.yaml: /)
})
