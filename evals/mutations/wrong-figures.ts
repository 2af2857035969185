import { readFigures } from '../../src/text/figures/read-figures.ts'
import type { EvidenceSentence } from '../../src/types/evidence.ts'
import type { Figure } from '../../src/types/figure.ts'
import { type Mutation, pick, replaceSpan, replaceWord } from './mutation.ts'
import { months } from './paraphrases.ts'

const figuresOf = ({ text, publishedAt }: EvidenceSentence): Figure[] => readFigures(text, { publishedAt })

function changeDigit(sentence: EvidenceSentence): string | null {
  const figure = pick(
    sentence.text,
    figuresOf(sentence).filter(({ text }) => /\d/.test(text))
  )
  if (!figure) return null
  const places = [...figure.text.matchAll(/\d/g)]
  const place = pick(`${sentence.text}!`, places)
  if (!place) return null
  const digit = Number(place[0])
  const isFirst = place.index === places[0]?.index
  const other = digit >= 9 || (isFirst && digit === 0) ? digit - 1 : digit + 1
  const changed =
    figure.text.slice(0, place.index) + String(Math.max(other, isFirst ? 1 : 0)) + figure.text.slice(place.index + 1)
  return changed === figure.text ? null : replaceSpan(sentence.text, figure, changed)
}

const scales = ['thousand', 'million', 'billion', 'trillion']
const units: Record<string, string> = {
  years: 'months',
  year: 'month',
  months: 'years',
  days: 'weeks',
  weeks: 'days',
  hours: 'minutes',
  minutes: 'hours',
  miles: 'metres',
  feet: 'yards',
  pounds: 'ounces',
  inches: 'feet',
  degrees: 'percent',
  percent: 'degrees'
}
const bounds: [RegExp, string][] = [
  [/\bup to\b/i, 'at least'],
  [/\bat least\b/i, 'at most'],
  [/\bmore than\b/i, 'less than'],
  [/\bless than\b/i, 'more than'],
  [/\bfewer than\b/i, 'more than'],
  [/\bover (?=[$€£]?\d)/i, 'under '],
  [/\bas many as\b/i, 'at least']
]

function changeBound({ text }: EvidenceSentence): string | null {
  for (const [pattern, by] of bounds) {
    const match = pattern.exec(text)
    if (!match) continue
    const after = text.slice(match.index + match[0].length)
    const [next] = readFigures(after)
    if (next && next.startCharIndex < 4) return text.replace(pattern, by)
  }
  return null
}

/** Two figures of a kind that say different things change places. */
function exchangeFigures(sentence: EvidenceSentence): string | null {
  const figures = figuresOf(sentence)
  for (const [index, one] of figures.entries()) {
    const other = figures
      .slice(index + 1)
      .find(
        ({ kind, unit, value, bound }) =>
          kind === one.kind && unit === one.unit && value !== one.value && bound === one.bound
      )
    // "56 by 70 inches", "between February 2005 and February 2006", "40, 32 or 20": the same either way round.
    if (
      !other ||
      /^[^.;]{0,4}(?:by|x|×|to|and|or|-|–|,|\()[^.;]{0,4}$/u.test(
        sentence.text.slice(one.endCharIndex, other.startCharIndex)
      )
    )
      continue
    return replaceSpan(replaceSpan(sentence.text, other, one.text), one, other.text)
  }
  return null
}

/** Changes by which a figure is another one, or another one's. */
export const wrongFigures: readonly Mutation[] = [
  { name: 'a digit', expects: 'flagged', issue: 'figure_mismatch', change: changeDigit },
  {
    name: 'a unit',
    expects: 'flagged',
    issue: 'figure_mismatch',
    change: sentence => {
      const figure = figuresOf(sentence).find(
        ({ text, kind, value }) => kind !== 'date' && value !== 0 && /\d[\s-]*[a-z]+$/i.test(text)
      )
      const word = figure && /[a-z]+$/i.exec(figure.text)?.[0]
      const other = word && units[word.toLowerCase()]
      if (!figure || !word || !other) return null
      return replaceSpan(sentence.text, figure, figure.text.slice(0, -word.length) + other)
    }
  },
  {
    name: 'a currency',
    expects: 'flagged',
    issue: 'figure_mismatch',
    change: replaceWord(/\$(?=\d)(?!\S*[-–] ?\$| - \$)/u, () => '€')
  },
  {
    name: 'a scale word',
    expects: 'flagged',
    issue: 'figure_mismatch',
    change: replaceWord(/(\d) (thousand|million|billion|trillion)\b/u, (_, [digit, scale]) => {
      const index = scales.indexOf(scale ?? '')
      return `${digit} ${scales[index === 3 ? 2 : index + 1]}`
    })
  },
  {
    name: 'a year',
    expects: 'flagged',
    issue: 'figure_mismatch',
    change: sentence => {
      const figure = figuresOf(sentence).find(({ kind, text }) => kind === 'date' && /\b(?:19|20)\d\d\b/.test(text))
      if (!figure) return null
      const changed = figure.text.replace(/\b(?:19|20)\d\d\b/, year =>
        String(Number(year) + (Number(year) % 2 === 0 ? 1 : -3))
      )
      return replaceSpan(sentence.text, figure, changed)
    }
  },
  {
    name: 'a month',
    expects: 'flagged',
    issue: 'figure_mismatch',
    change: sentence => {
      const pattern = new RegExp(`\\b(?:${months.join('|')})\\b`)
      const figure = figuresOf(sentence).find(({ kind, text }) => kind === 'date' && pattern.test(text))
      if (!figure) return null
      const changed = figure.text.replace(pattern, month => months[(months.indexOf(month) + 5) % 12] ?? month)
      return replaceSpan(sentence.text, figure, changed)
    }
  },
  { name: 'a bound', expects: 'flagged', issue: 'figure_mismatch', change: changeBound },
  { name: 'two figures exchanged', expects: 'flagged', issue: 'figure_mismatch', change: exchangeFigures }
]
