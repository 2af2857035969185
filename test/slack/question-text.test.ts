import { expect, test } from 'vitest'
import { readQuestion } from '../../src/slack/question-text.ts'

test.each([
  ['<@U0BOT> How large is it?', 'How large is it?'],
  ['<@U0BOT|footnote>   How\nlarge &amp; old?', 'How large & old?'],
  ['What does <https://example.org|the report> say?', 'What does the report say?'],
  ['What does <https://example.org/a> say?', 'What does https://example.org/a say?'],
  ['Is <#C1|general> &lt;b&gt; meant, <!here>?', 'Is #general <b> meant, ?'],
  ['<!date^1392734382^Posted {date}|yesterday> it rose', 'it rose'],
  ['<@U0BOT>', ''],
  ['x'.repeat(10_000), 'x'.repeat(4_000)],
  ['\ud83d', '\ufffd']
])('%j asks %j', (text, question) => {
  expect(readQuestion(text)).toBe(question)
})

test('takes time in proportion to the text', () => {
  for (const shape of ['<', '<@', '<a|', '<a', '&amp;', ' ', '<!x|y']) {
    const startedAt = performance.now()
    readQuestion(shape.repeat(500_000 / shape.length))
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  }
})
