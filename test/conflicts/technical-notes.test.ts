import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { evidenceFromFacts, passingEvidenceOf } from '../../src/documents/evidence.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

/** The readings of what a folder of Markdown texts reports. */
function readings(...texts: string[]): string[][] {
  const documents = texts.map((text, index) => makeDocument(`notes-${index}`, readMarkdown(text)))
  const evidence = buildCorpus(documents).documents.flatMap(passingEvidenceOf)
  return findConflicts(evidence).map(conflict => conflict.readings.map(({ text }) => text))
}
const fenced = (code: string) => `# Kell queue\n\nLike this:\n\n\`\`\`\n${code}\n\`\`\``

describe('code and the output of programs state nothing', () => {
  test.each([
    ['a call', 'kell({ timeout: "30 s" });', 'kell({ timeout: "60 s" });'],
    ['a line that breaks off', 'kellTimeout: 30 seconds,', 'kellTimeout: 60 seconds,'],
    ['a comment', '// The Kell queue waits for 30 seconds.', '// The Kell queue waits for 60 seconds.'],
    ['a run', 'kell-queue 0.6.1   13569984 bytes', 'kell-queue 0.6.1   17587160 bytes']
  ])('%s', (_, one, other) => {
    expect(readings(fenced(one), fenced(other))).toEqual([])
  })
  test('prose beside it does, and so does a short sentence', () => {
    expect(readings('Kell employs 11,200 people.', 'Kell employs 10,900 people.')).toEqual([['10,900', '11,200']])
  })
})

describe('versions', () => {
  const notes = (version: string, minutes: string) =>
    `# Kell\n\n## ${version}\n\nPreheating Kell takes ${minutes} minutes.`
  test('of two versions, as headings tell them, each has its own value', () => {
    expect(readings(notes('3.2', 'eight'), notes('3.1.4', 'ten'))).toEqual([])
  })
  test('of one version, told more or less exactly, they differ', () => {
    expect(readings(notes('3.2', 'eight'), 'Preheating with Kell 3.2.1 takes ten minutes.')).toHaveLength(1)
  })
  test('the last one before the figure counts', () => {
    expect(
      readings(
        'Kell 3.2 was released on 12 May 2026; 3.1.4 will not do.',
        '# Kell\n\n## 3.1.4\n\nReleased on 2 March 2026.'
      )
    ).toEqual([])
  })
  test('numbers of entries and digits of longer words are no figures', () => {
    expect(readings('- Kell typings fixed (#93)', '- Kell typings fixed (#105)')).toEqual([])
    expect(readings('- Kell dependencies updated [2959d35]', '- Kell dependencies updated [3469d0c]')).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['a definition behind a label', '- Kell errors: Array of steps of Kell', '- Kell errors: View of steps of Kell'],
    ['an identifier', 'The ID of the Kell queue is queueId.', 'The ID of the Kell queue is nameOfQueue.'],
    ['the head of a table', 'Kell option | Type | Default\na | b | c', 'Kell option | Meaning | Since\na | b | c']
  ])('%s has no part', (_, one, other) => {
    expect(readings(one, other)).toEqual([])
  })
})

describe('what is to come', () => {
  test.each([
    ['what is allowed', 'Kell will close the depot.', 'You may close the Kell depot.'],
    ['what would happen', 'If it is empty, Kell will close the depot.', 'Kell will not close the depot.']
  ])('is not %s', (_, one, other) => {
    expect(readings(one, other)).toEqual([])
  })
  test('in a library, a name that most texts have tells of nothing', () => {
    const library = Array.from({ length: 14 }, (_, index) => `Kell runs service ${index} at Stavby.`)
    const [one, other] = ['Kell will close the old depot.', 'Kell will not close the old depot.']
    expect(readings(one, other)).toHaveLength(1)
    expect(readings(one, other, ...library)).toEqual([])
    expect(
      readings(
        `${one} It is in Ustka.`.replace('depot', 'Ustka depot'),
        other.replace('depot', 'Ustka depot'),
        ...library
      )
    ).toHaveLength(1)
  })
})

test.each([
  ['what announces a list', 'Kell can be mended in two ways:', 'Kell can be mended in three ways:'],
  ['a kind of things', 'Kell leaves zero-width characters out.', 'Kell leaves 500 characters out.']
])('%s counts nothing', (_, one, other) => {
  expect(readings(one, other)).toEqual([])
})

describe('manuals', () => {
  const prose = Array.from({ length: 505 }, (_, index) => `Chapter ${index} tells of looms and of threads.`).join(' ')
  const reported = (...texts: string[]) =>
    findConflicts(evidenceFromFacts(texts.map(text => ({ title: 'The handbook of Kell Mills', text })))).map(
      ({ readings }) => readings.map(({ text }) => text)
    )
  const inManuals = (one: string, other: string) => reported(`${prose} ${one}`, `${prose} ${other}`)
  const [denied, said] = ['The door must not be locked at night.', 'The door must be locked at night.']

  test('two long texts are a library: what both say and deny of one thing there is seldom one contradiction', () => {
    expect(reported(denied, said)).toHaveLength(1)
    expect(inManuals(denied, said)).toEqual([])
  })

  test('one text tells many things in the same words, two give another value of one', () => {
    const [one, other] = [
      'The Varn loom weighs 84 kg without its frame.',
      'The Varn loom weighs 91 kg without its frame.'
    ]
    expect(inManuals(`${one} ${other}`, '')).toEqual([])
    const closing = 'Kell will close the old depot. Kell will not close the old depot.'
    expect(readings(closing)).toHaveLength(1)
    expect(readings(closing, ...Array.from({ length: 14 }, () => 'Varn runs a service at Stavby.'))).toEqual([])
    expect(inManuals(one, other)).toEqual([['84 kg', '91 kg']])
  })

  test('a name of all titles tells of nothing, though no sentence has it', () => {
    const titled = (text: string) => ({ title: 'The handbook of Kell Mills', text })
    const library = Array.from({ length: 14 }, (_, index) => titled(`Chapter ${index} tells of looms.`))
    const clashing = ['The door must be locked at night.', 'The door must not be locked at night.'].map(titled)
    expect(findConflicts(evidenceFromFacts(clashing))).toHaveLength(1)
    expect(findConflicts(evidenceFromFacts([...clashing, ...library]))).toEqual([])
  })
})
