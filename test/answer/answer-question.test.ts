import { describe, expect, test } from 'vitest'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationPart, GenerationRequest, Generator } from '../../src/answer/generator.ts'
import type { Answer, AnswerPart } from '../../src/types/answer.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { markerFor, modelCut, scriptedGenerator } from '../support/scripted-generator.ts'

const indexed = indexedCorpusOf(damTexts)
const question = 'How high is the Arden dam?'

function ask(write: (request: GenerationRequest) => string, end?: GenerationPart, asked = question): Promise<Answer> {
  return collectAnswer(createFootnote({ indexed, generator: scriptedGenerator(write, end) }).ask({ question: asked }))
}

describe('an answer that cites well', () => {
  const write = (request: GenerationRequest) =>
    `The Arden dam is 140 metres high ${markerFor(request, '140')}. Another report says it is 152 metres high ${markerFor(request, '152')}.`

  test('comes through whole and in order', async () => {
    const answer = await ask(write)
    expect(answer.status).toBe('answered')
    expect(answer.claims.map(({ text, origin }) => [text, origin])).toEqual([
      ['The Arden dam is 140 metres high.', 'model'],
      ['Another report says it is 152 metres high.', 'model']
    ])
    expect(answer.withheld).toEqual([])
    expect(answer.text).toBe('The Arden dam is 140 metres high [1]. Another report says it is 152 metres high [2].')
    expect(answer.plainText).not.toMatch(/\[/)
  })

  test('points at the very sentences and figures', async () => {
    const answer = await ask(write)
    for (const { documentId, citedText, startCharIndex, endCharIndex } of answer.citations) {
      const document = indexed.corpus.documents.find(({ id }) => id === documentId)
      expect(document?.text.slice(startCharIndex, endCharIndex)).toBe(citedText)
    }
    const [figure] = answer.claims[0]?.figures ?? []
    const cited = answer.citations.find(({ number }) => number === figure?.citation)
    const source = indexed.corpus.documents.find(({ id }) => id === cited?.documentId)
    expect(source?.text.slice(figure?.startCharIndex, figure?.endCharIndex)).toBe('140 metres')
  })
})

describe('what models do beside what they were told', () => {
  const height = 'The Arden dam is 140 metres high.'

  test.each([
    ['words that lead to a marker', 'According to M, the Arden dam is 140 metres high.', [height]],
    ['such words at the end', 'The Arden dam is 140 metres high, as stated in M.', [height]],
    ['two markers as a subject', 'M and M state that the Arden dam is 140 metres high.', [height]],
    ['a marker at the start', 'M The Arden dam is 140 metres high.', [height]],
    ['a marker in words', 'As noted in Passage N, the Arden dam is 140 metres high.', [height]],
    ['one in round brackets', 'The Arden dam is 140 metres high (passage N).', [height]],
    ['a row of a table', '| Height of the Arden dam | 140 metres M |', ['Height of the Arden dam: 140 metres']],
    ['a control character', 'The Arden dam is 140\u0000 metres\u001b high M.', [height]],
    ['a list of what was cited', `${height.slice(0, -1)} M.\n\nSources:\nM ${height}`, [height]],
    ['a loop', `${height.slice(0, -1)} M. `.repeat(50), [height]]
  ])('%s', async (_, written, shown) => {
    const { claims, text } = await ask(request => {
      const marker = markerFor(request, '140')
      return written.replaceAll('M', marker).replaceAll('N', marker.slice(1, -1))
    })
    expect(claims.filter(({ origin }) => origin === 'model').map(claim => claim.text)).toEqual(shown)
    expect(text).not.toMatch(/^\[1\]/)
  })

  test.each([
    ['a tag behind a full stop', 'I look at what there is.</think>'],
    ['tokens of a chat template', 'analysis<|message|>I look at what there is.<|end|><|channel|>final<|message|>']
  ])('%s does not join what is thought to what is answered', async (_, thought) => {
    const { claims } = await ask(request => `${thought}The Arden dam is 140 metres high ${markerFor(request, '140')}.`)
    expect(claims[0]?.text).toBe(height)
  })
})

describe('what does not pass is withheld with its code', () => {
  const codesOf = (answer: Answer) => answer.withheld.map(({ issues }) => issues[0]?.code)

  test('an invented figure', async () => {
    const answer = await ask(request => `The Arden dam is 199 metres high ${markerFor(request, '140')}.`)
    expect(codesOf(answer)).toEqual(['figure_mismatch'])
    expect(answer.plainText).not.toContain('199')
  })

  test('an invented figure in a sentence that the generator has read itself', async () => {
    const text = 'The Arden dam is 199 metres high.'
    const generator: Generator = {
      modelId: 'reader',
      quotes: true,
      async *generate() {
        const references = [{ passage: 1, sentence: 1, charIndex: text.length }]
        yield { type: 'text', text: 'What comes before it stands [1.1]' }
        yield { type: 'text', text: `${text} [1.1]\n`, sentence: { text, references, unknown: [] } }
        yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
      }
    }
    const answer = await collectAnswer(createFootnote({ indexed, generator }).ask({ question }))
    expect(answer.withheld.map(({ text: withheld }) => withheld)).toEqual(['What comes before it stands', text])
    expect(codesOf(answer)).toContain('figure_mismatch')
  })

  test('an unknown marker', async () => {
    const answer = await ask(() => 'The Arden dam is 140 metres high [99.1].')
    expect(codesOf(answer)).toEqual(['unknown_citation'])
  })

  test('a link dressed as a marker', async () => {
    const answer = await ask(() => 'The Arden dam is 140 metres high [1](http://example.com/).')
    expect(codesOf(answer)).toEqual(['unknown_citation'])
  })

  test('a sentence that nothing supports and that cites nothing', async () => {
    const answer = await ask(() => 'Dams are a triumph of the human spirit.')
    expect(codesOf(answer)).toEqual(['missing_citation'])
  })

  test.each([
    ['as a footnote', (marker: string) => marker.replace('[', '[^')],
    ['with its brackets escaped', (marker: string) => marker.replace('[', '\\[').replace(']', '\\]')]
  ])('while a marker %s is read', async (_name, dressed) => {
    const write = (request: GenerationRequest) =>
      `The Arden dam was finished in 1962 ${dressed(markerFor(request, '1962'))}.`
    const answer = await ask(write, undefined, 'When was the Arden dam finished?')
    expect(answer.plainText).toBe('The Arden dam was finished in 1962.')
    expect(answer.citations[0]?.attributedBy).toBe('model')
  })

  test('while a sentence without a marker that a source states gets its citation from us', async () => {
    const answer = await ask(() => 'The Arden dam was finished in 1962.', undefined, 'When was the Arden dam finished?')
    expect(answer.claims).toHaveLength(1)
    expect(answer.citations[0]?.attributedBy).toBe('footnote')
    expect(answer.citations[0]?.citedText).toContain('1962')
  })
})

describe('a conflict is never shown by half', () => {
  test('a model that picks one reading is followed by the other at once', async () => {
    const answer = await ask(
      request =>
        `The Arden dam is 140 metres high ${markerFor(request, '140')}. The Arden dam was finished in 1962 ${markerFor(request, '1962')}.`
    )
    expect(answer.claims.map(({ origin }) => origin)).toEqual(['model', 'footnote', 'model'])
    expect(answer.claims[1]?.text).toContain('152')
    expect(answer.conflicts).toHaveLength(1)
    expect(answer.conflicts[0]?.readings.map(({ citations }) => citations.length)).toEqual([1, 1])
  })

  test('a model that averages is withheld and corrected', async () => {
    const answer = await ask(request => `The Arden dam is 146 metres high ${markerFor(request, '140')}.`)
    expect(answer.withheld).toHaveLength(1)
    expect(answer.plainText).toContain('140')
    expect(answer.plainText).toContain('152')
  })
})

describe('an end before its time', () => {
  test('leaves what had passed, and says so', async () => {
    const answer = await ask(
      request => `The Arden dam was finished in 1962 ${markerFor(request, '1962')}. And it is 14`,
      modelCut
    )
    expect(answer.incomplete?.code).toBe('model_stream_cut')
    expect(answer.status).toBe('partial')
    expect(answer.claims[0]?.text).toBe('The Arden dam was finished in 1962.')
    expect(answer.plainText).not.toContain('it is 14')
  })

  test('is an error where nothing had passed', async () => {
    await expect(ask(() => 'The Arden', modelCut)).rejects.toMatchObject({ code: 'model_stream_cut', status: 502 })
  })
})

test('what the model does not find is named, with the nearest documents', async () => {
  const answer = await ask(
    request => `The Arden dam was finished in 1962 ${markerFor(request, '1962')}.\nNOT FOUND: who designed it`,
    undefined,
    'When was the Arden dam finished and who designed it?'
  )
  expect(answer.status).toBe('partial')
  expect(answer.notFound[0]?.text).toBe('who designed it')
  expect(answer.notFound[0]?.nearestDocumentIds).toContain('morning-post')
})

test('no source, no answer, and no model call', async () => {
  const answer = await ask(
    () => {
      throw new Error('the model was called')
    },
    undefined,
    'Zxqv wjkp?'
  )
  expect(answer.status).toBe('abstained')
  expect(answer.notFound[0]?.text).toBe('Zxqv wjkp?')
})

test('the parts come in order, and the last is what the others said', async () => {
  const footnote = createFootnote({
    indexed,
    generator: scriptedGenerator(
      request => `The Arden dam is 140 metres high ${markerFor(request, '140')}. It is 300 metres high [1.1].`
    )
  })
  const parts: AnswerPart[] = []
  for await (const part of footnote.ask({ question })) parts.push(part)
  expect(parts.map(({ type }) => type)).toEqual(['passages', 'conflicts', 'claim', 'claim', 'withheld', 'answer'])
  const answer = parts.at(-1)?.data as Answer
  expect(parts.flatMap(part => (part.type === 'claim' ? [part.data.claim] : []))).toEqual(answer.claims)
  expect(parts.flatMap(part => (part.type === 'claim' ? part.data.citations : []))).toEqual(answer.citations)
  expect(parts.flatMap(part => (part.type === 'withheld' ? [part.data] : []))).toEqual(answer.withheld)
})
