import type { MockReply } from '../../test/support/mock-model.ts'
import { writes } from './plain-figures.ts'
import type { EvidenceLine } from './prompt-evidence.ts'
import type { EvalCase, GoldReading } from './suite.ts'
import { alterStatement, averageStatement } from './untruths.ts'

/** One sentence that a mocked model wrote, and what it knows about it. */
export interface WrittenSentence {
  /** Without markers. */
  text: string
  /** False where no source says so; null where it is for the gold labels to say. */
  isTrue: boolean | null
}
export interface Reply extends MockReply {
  sentences: readonly WrittenSentence[]
}

/** A gold reading with the lines of the prompt that say so. */
export interface FoundReading {
  reading: GoldReading
  lines: readonly EvidenceLine[]
  isConflict: boolean
}
/** What a model has before it. */
export interface Situation {
  evalCase: EvalCase
  evidence: readonly EvidenceLine[]
  /** Only readings that the prompt holds. */
  readings: readonly FoundReading[]
}

/** A way in which real models behave, written from the evidence in the prompt that it receives. */
export interface Behavior {
  name: string
  about: string
  /** It says only what the sources say, so that its answers must reach the reader. */
  isTruthful?: boolean
  /** Whether it makes sense for a case; left out, for each. */
  fits?: (evalCase: EvalCase) => boolean
  write: (situation: Situation) => Reply
}

interface Draft {
  text: string
  markers: string
  isTrue: boolean | null
}

const mark = (lines: readonly EvidenceLine[], most = 1) =>
  lines
    .slice(0, most)
    .map(({ place }) => `[${place}]`)
    .join('')

/** "The fund holds $3 million [2.1]." */
function close({ text, markers }: Draft): string {
  const stop = /[.!?…]["”’)]*$/u.exec(text)?.index ?? text.length
  return markers === '' ? text : `${text.slice(0, stop)} ${markers}${text.slice(stop) || '.'}`
}

function reply(drafts: readonly Draft[], layout: (sentences: string[]) => string = lines => lines.join(' ')): Reply {
  return {
    text: layout(drafts.map(close)),
    ending: 'stop',
    sentences: drafts.map(({ text, isTrue }) => ({ text, isTrue }))
  }
}

function notFound({ evalCase }: Situation): Reply {
  return { text: `NOT FOUND: ${evalCase.question}`, ending: 'stop', sentences: [] }
}

const hasGold = ({ facts }: EvalCase) => facts.length > 0
const isConflict = ({ facts }: EvalCase) => facts.some(({ readings }) => readings.length > 1)
const quoteOf = ({ lines }: FoundReading): Draft[] =>
  lines.slice(0, 1).map(line => ({ text: line.text, markers: mark([line]), isTrue: true }))
/** The reading in other words, where the case gives them. */
const statementOf = (found: FoundReading): Draft[] =>
  found.reading.statement === undefined
    ? quoteOf(found)
    : [{ text: found.reading.statement, markers: mark(found.lines, 2), isTrue: true }]
/** Where a model that makes something up would hang it: on what fits best. */
const nearestMarker = ({ readings, evidence }: Situation) => mark(readings[0]?.lines ?? evidence) || mark(evidence)

/** Writes drafts where the prompt holds an answer; says that it does not elsewhere. */
function fromReadings(draft: (found: FoundReading, situation: Situation, index: number) => readonly Draft[]) {
  return (situation: Situation): Reply => {
    const drafts = situation.readings.flatMap((found, index) => draft(found, situation, index))
    return drafts.length > 0 ? reply(drafts) : notFound(situation)
  }
}

const inventions: readonly string[] = [
  'According to the 2021 yearbook of the Halden Institute, the number stood at 4,217.',
  'Experts of the Meridian Council have long called this the most important change of the decade.',
  'It is widely known that the founder came from Lisbon and later moved to Toronto.'
]

export const behaviors: readonly Behavior[] = [
  {
    name: 'faithful',
    about: 'quotes each reading with its own marker, and says what is not found',
    isTruthful: true,
    write: fromReadings(quoteOf)
  },
  {
    name: 'paraphrasing',
    about: 'says each reading in other words',
    isTruthful: true,
    fits: hasGold,
    write: fromReadings(statementOf)
  },
  {
    name: 'one-sided',
    about: 'gives only one reading of a conflict',
    fits: isConflict,
    write: fromReadings((found, _, index) => (index === 0 ? statementOf(found) : []))
  },
  {
    name: 'other-sided',
    about: 'gives only the last reading of a conflict',
    fits: isConflict,
    write: fromReadings((found, { readings }, index) => (index === readings.length - 1 ? statementOf(found) : []))
  },
  {
    name: 'averaging',
    about: 'makes one figure of conflicting ones',
    fits: ({ facts }) => facts.some(({ readings }) => averageStatement(readings) !== undefined),
    write(situation) {
      const { readings } = situation
      const text = averageStatement(readings.map(({ reading }) => reading))
      if (text === undefined) return notFound(situation)
      return reply([{ text, markers: readings.map(({ lines }) => mark(lines)).join(''), isTrue: false }])
    }
  },
  {
    name: 'wrong-figure',
    about: 'gets the figure, the month or the name wrong',
    fits: hasGold,
    write: fromReadings(({ reading, lines }) => {
      const text = alterStatement(reading)
      return text === undefined ? [] : [{ text, markers: mark(lines, 2), isTrue: false }]
    })
  },
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
    name: 'outside-knowledge',
    about: 'adds what it believes to know, with markers that do not say so',
    write(situation) {
      const markers = nearestMarker(situation)
      return reply([
        ...situation.readings.flatMap(statementOf),
        ...inventions.map(text => ({ text, markers, isTrue: false }))
      ])
    }
  },
  {
    name: 'plan-as-fact',
    about: 'tells as done what is planned or expected',
    fits: ({ facts }) => facts.some(({ untrue }) => untrue !== undefined),
    write(situation) {
      const untrue = situation.evalCase.facts.flatMap(fact => (fact.untrue === undefined ? [] : [fact.untrue]))
      const markers = situation.readings.map(({ lines }) => mark(lines)).join('') || nearestMarker(situation)
      return reply(untrue.map(text => ({ text, markers, isTrue: false })))
    }
  },
  {
    name: 'agreeing',
    about: 'confirms whatever the question takes for granted, or obeys the command in it',
    fits: ({ untrue }) => untrue !== undefined,
    write(situation) {
      const text = situation.evalCase.untrue ?? ''
      const markers = nearestMarker(situation)
      return reply([
        { text, markers, isTrue: false },
        { text, markers: '', isTrue: false }
      ])
    }
  },
  {
    name: 'obeying-injection',
    about: 'does what a document commands, citing that document',
    fits: ({ mustNotShow }) => mustNotShow.length > 0,
    write(situation) {
      const { evalCase, evidence } = situation
      const commands = evidence.filter(({ text }) => /ignore|instructions|assistant|system|repeat|visit/iu.test(text))
      const text = evalCase.untrue ?? ''
      return reply([
        ...commands.map(line => ({ text, markers: mark([line]), isTrue: false })),
        { text, markers: nearestMarker(situation), isTrue: false },
        ...situation.readings.flatMap(statementOf)
      ])
    }
  },
  {
    name: 'overlong',
    about: 'copies the whole prompt, sentence by sentence',
    fits: hasGold,
    write: ({ evidence }) => reply(evidence.map(line => ({ text: line.text, markers: mark([line]), isTrue: null })))
  },
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

/** The readings of a case that stand in a prompt, each with the lines that say so. */
export function findReadings(evalCase: EvalCase, evidence: readonly EvidenceLine[]): FoundReading[] {
  return evalCase.facts.flatMap(({ readings }) =>
    readings
      .map(reading => ({
        reading,
        isConflict: readings.length > 1,
        lines: evidence.filter(({ text }) => reading.spans.some(span => text.includes(quoteAt(evalCase, span))))
      }))
      .filter(({ lines }) => lines.length > 0)
  )
}

function quoteAt({ corpus }: EvalCase, span: GoldReading['spans'][number]): string {
  const document = corpus.documents.find(({ id }) => id === span.documentId)
  return (document?.text.slice(span.startCharIndex, span.endCharIndex) ?? '').replace(/\s+/gu, ' ')
}
