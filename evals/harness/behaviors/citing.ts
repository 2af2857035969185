import { writes } from '../plain-figures.ts'
import type { Behavior } from './behavior.ts'
import { fromReadings, hasGold, mark, notFound, reply, statementOf } from './drafts.ts'
import { inventions } from './inventions.ts'

/** Models told apart by what they cite, and how. */
export const citing: readonly Behavior[] = [
  {
    name: 'wrong-citation',
    about: 'says what is right and cites a sentence that does not say so',
    fits: hasGold,
    write: fromReadings((found, { evidence }) => {
      const other = evidence.filter(
        line => !found.lines.includes(line) && !found.reading.says.some(form => writes(line.text, form))
      )
      return statementOf(found).map(draft => ({ ...draft, markers: mark(other), isTrue: null }))
    })
  },
  {
    name: 'no-citation',
    about: 'cites nothing',
    write(situation) {
      const drafts = situation.readings.flatMap(found => statementOf(found).map(draft => ({ ...draft, markers: '' })))
      return reply([...drafts, ...inventions.map(text => ({ text, markers: '', isTrue: false }))])
    }
  },
  {
    name: 'citing-everything',
    about: 'closes each sentence with every marker there is',
    fits: hasGold,
    write: fromReadings((found, { evidence }) =>
      statementOf(found).map(draft => ({ ...draft, markers: mark(evidence, 40) }))
    )
  },
  {
    name: 'inventing-sources',
    about: 'cites passages and papers that nobody gave it',
    write(situation) {
      const drafts = situation.readings.flatMap(found =>
        statementOf(found).map(draft => ({ ...draft, markers: '[99.1]', isTrue: null }))
      )
      return reply([
        ...drafts,
        {
          text: 'This was confirmed by a review of 5,312 cases (Smith et al., 2023).',
          markers: '[12.7]',
          isTrue: false
        },
        { text: 'The archive at https://example.com/report says the same of 61 countries.', markers: '', isTrue: false }
      ])
    }
  },
  {
    name: 'sloppy-markers',
    about: 'writes its markers in every way but the right one',
    fits: hasGold,
    write(situation) {
      const drafts = situation.readings.flatMap(statementOf)
      const sloppy = situation.readings.flatMap((found, index) =>
        statementOf(found).map(({ text }) => {
          const [line] = found.lines
          const place = line?.place ?? '1.1'
          const bare = text.replace(/\.$/u, '')
          const forms = [
            `${text} [${place}]`,
            `${bare} 【${place}】.`,
            `${bare} (${place}).`,
            `${bare} [${place}, ${place}].`,
            `${bare} [ ${place} ].`,
            `${bare} [Passage ${place}].`
          ]
          return forms[(index + text.length) % forms.length] ?? text
        })
      )
      return drafts.length > 0 ? { ...reply(drafts), text: sloppy.join(' ') } : notFound(situation)
    }
  }
]
