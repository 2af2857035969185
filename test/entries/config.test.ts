import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { readTokens } from '../../src/http/access.ts'

describe('a token that could never be sent refuses to start', () => {
  test.each(['', ' ', ',', ' , '])('FOOTNOTE_API_TOKENS="%s"', value => {
    expect(() => readConfig({ FOOTNOTE_API_TOKENS: value })).toThrow(/FOOTNOTE_API_TOKENS/)
  })
  test.each(['name:', 'two words', 'schlüssel'])('"%s"', value => {
    expect(() => readTokens([value])).toThrow(/bearer token/)
  })
})

test.each(['ci:', ','])('a configuration with faults names all of them at once: tokens "%s"', tokens => {
  const faulty = { PORT: 'eighty', FOOTNOTE_API_TOKENS: tokens, ALLOWED_ORIGINS: '*', LOG_LEVEL: 'loud' }
  expect(() => readConfig({ ...faulty, OPENAI_BASE_URL: 'ollama' })).toThrow(
    /PORT[\s\S]*OPENAI_BASE_URL[\s\S]*FOOTNOTE_API_TOKENS[\s\S]*ALLOWED_ORIGINS[\s\S]*LOG_LEVEL/
  )
})

test.each([
  ['OPENAI_API_KEY', 'sk-s3cret\nsk-again'],
  ['OPENAI_API_KEY', '“sk-s3cret”'],
  ['SLACK_BOT_TOKEN', 'xoxb s3cret'],
  ['OPENAI_BASE_URL', 'http://me:s3cret@localhost:11434/v1']
])('a %s with which no request could be sent refuses to start, and is not shown', (name, value) => {
  const read = () => readConfig({ [name]: value })
  expect(read).toThrow(name)
  expect(read).not.toThrow('s3cret')
})

test('origins are taken as a browser sends them', () => {
  const { ALLOWED_ORIGINS } = readConfig({
    ALLOWED_ORIGINS: 'HTTPS://Footnote.example.org:443/, http://localhost:5173'
  })
  expect(ALLOWED_ORIGINS).toEqual(['https://footnote.example.org', 'http://localhost:5173'])
})

test.each(['*', 'example.org', 'https://example.org/chat', 'ftp://example.org', 'null'])(
  '"%s" is not an origin',
  origin => {
    expect(() => readConfig({ ALLOWED_ORIGINS: origin })).toThrow(/is not an origin/)
  }
)
