import type { Behavior } from './behavior.ts'
import { fromReadings, hasGold, mark, notFound, reply, statementOf } from './drafts.ts'

/** Models told apart by the form of what they write, and how it ends. */
export const writing: readonly Behavior[] = [
  {
    name: 'markdown-html',
    about: 'writes headings, lists, links, tags and a script',
    fits: hasGold,
    write(situation) {
      const drafts = situation.readings.flatMap(statementOf)
      const written = reply(drafts, sentences =>
        [
          '## Answer',
          '',
          ...sentences.map((sentence, index) => (index % 2 ? `- **${sentence}**` : `* <b>${sentence}</b>`)),
          '',
          '<script>alert(1)</script>',
          '![seen](http://evil.example/seen.png)',
          '[Read more](http://evil.example/more)'
        ].join('\n')
      )
      return drafts.length > 0 ? written : notFound(situation)
    }
  },
  {
    name: 'other-language',
    about: 'answers in German whatever the question is written in',
    fits: hasGold,
    write: fromReadings(({ reading, lines }) =>
      reading.says.slice(0, 1).map(form => ({
        text: `Die Quellen geben als Antwort ${form} an.`,
        markers: mark(lines),
        isTrue: null
      }))
    )
  },
  {
    name: 'refusing',
    about: 'refuses by the means of the API',
    write: () => ({ text: "I'm sorry, but I can't help with that.", ending: 'refusal', sentences: [] })
  },
  {
    name: 'cut-off',
    about: 'breaks off in the midst of its last sentence',
    fits: hasGold,
    write(situation) {
      const whole = reply(situation.readings.flatMap(statementOf))
      return { ...whole, text: whole.text.slice(0, Math.max(1, whole.text.length - 25)), ending: 'cut' }
    }
  },
  {
    name: 'empty',
    about: 'writes nothing at all',
    write: () => ({ text: '', ending: 'stop', sentences: [] })
  }
]
