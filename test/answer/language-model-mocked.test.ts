import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createLanguageModelGenerator } from '../../src/answer/language-model.ts'
import { generationRequest } from '../support/generation-request.ts'
import { type MockPrompt, mockModel } from '../support/mock-model.ts'

const mock = setupServer()
beforeAll(() => mock.listen({ onUnhandledFrame: 'error' }))
afterEach(() => mock.resetHandlers())
afterAll(() => mock.close())

test.each(['responses', 'chat'] as const)('the %s API carries the prompt there and the text back', async api => {
  const prompts: MockPrompt[] = []
  const answer = 'Der Fonds hält 3 Mio. € — 市場の規模 👩‍👧 [1.1].'
  mock.use(
    ...mockModel({
      reply(prompt) {
        prompts.push(prompt)
        return answer
      }
    })
  )
  const generator = createLanguageModelGenerator({ model: 'gpt-mock', api, apiKey: 'sk-mock' })
  const messages = [
    { role: 'user' as const, content: 'Is there a fund?' },
    { role: 'assistant' as const, content: 'Yes [1].' }
  ]
  let text = ''
  for await (const part of generator.generate(generationRequest({ messages }))) {
    if (part.type === 'text') text += part.text
    else expect(part.type).toBe('finish')
  }
  expect(text).toBe(answer)
  const [prompt] = prompts
  expect(prompt?.instructions).toContain('NOT FOUND: <what is missing>')
  expect(prompt?.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
  expect(prompt?.prompt).toContain('[1.1] The fund holds $3 million.')
  expect(prompt?.prompt).toContain('Question: How large is the fund?')
})
