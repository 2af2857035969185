import { expect, test } from 'vitest'
import { readQuestion } from '../../src/slack/question-text.ts'
import { expectLinear } from '../support/expect-linear.ts'

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

test.each(['<', '<@', '<a|', '<a', '&amp;', ' ', '<!x|y'])('takes linear time on %j over and over', shape => {
  const write = (length: number) => shape.repeat(length / shape.length)
  expectLinear({ write, read: readQuestion, short: 60_000, forgivenMs: 50 })
})
