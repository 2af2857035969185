import { isSameCountry, isSameNameWord } from '../src/text/aliases.ts'
import { readFigures } from '../src/text/figures/read-figures.ts'
import { readNames } from '../src/text/names.ts'
import { isStopWord, stem, termsOf } from '../src/text/terms.ts'
import type { EvidenceSentence } from '../src/types/evidence.ts'
import type { Figure } from '../src/types/figure.ts'
import type { IssueCode } from '../src/types/issue.ts'

/** One way to change a sentence; null where it does not apply. */
export interface Mutation {
  name: string
  /** Whether the changed sentence is wrong, or still says the same. */
  expects: 'flagged' | 'kept'
  /** The issue that must be among those found; without it, any. */
  issue?: IssueCode
  change(sentence: EvidenceSentence, all: readonly EvidenceSentence[]): string | null
}

const figuresOf = ({ text, publishedAt }: EvidenceSentence): Figure[] => readFigures(text, { publishedAt })

function replaceSpan(text: string, span: { startCharIndex: number; endCharIndex: number }, by: string): string {
  return text.slice(0, span.startCharIndex) + by + text.slice(span.endCharIndex)
}

/** A number that is always the same for the same text, to choose by. */
function choiceFor(text: string, among: number): number {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return among === 0 ? 0 : hash % among
}

function pick<Item>(text: string, items: readonly Item[]): Item | undefined {
  return items[choiceFor(text, items.length)]
}

function replaceWord(pattern: RegExp, by: (word: string, groups: string[]) => string) {
  return ({ text }: EvidenceSentence): string | null => {
    const match = pattern.exec(text)
    if (!match) return null
    const replacement = by(match[0], match.slice(1))
    return text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length)
  }
}

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
const months = 'January February March April May June July August September October November December'.split(' ')
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

const namesOf = ({ text }: EvidenceSentence) => readNames(text).filter(({ certain }) => certain)

/** Whether a sentence has the same name in another form: "American" for "the U.S.", "German" for "Germany", "UTV" for "UTVs". */
function isNamedAlready(words: readonly string[], said: ReadonlySet<string>, text: string): boolean {
  return (
    isSameCountry(words, said, () => text.toLowerCase()) ||
    words.every(word =>
      [...said].some(mine => isSameNameWord(word, mine) || `${word}s` === mine || word === `${mine}s`)
    )
  )
}

function exchangeName(sentence: EvidenceSentence, all: readonly EvidenceSentence[]): string | null {
  const own = readNames(sentence.text)
  const name = pick(sentence.text, namesOf(sentence))
  if (!name) return null
  const said = new Set(own.flatMap(({ words }) => words))
  const before = new Set(sentence.previous ? namesOf(sentence.previous).flatMap(({ words }) => words) : [])
  const others = all
    .flatMap(namesOf)
    .filter(({ words }) =>
      words.every(word => !said.has(word) && !before.has(word) && !isStopWord(word) && word.length > 2)
    )
    .filter(({ words }) => !isNamedAlready(words, said, sentence.text))
  const other = pick(sentence.text, others)
  return other ? replaceSpan(sentence.text, name, other.text) : null
}

function swapNames(sentence: EvidenceSentence): string | null {
  const [one, ...rest] = namesOf(sentence)
  // Joined names may change places, and a name and its apposition say the same either way round.
  const joined = /^(?:['’]s)?\s*(?:(?:,|and|or|&|\(|-|–|—|\/|of|in|:|\||the)\s*){0,3}$/u
  const other = rest.find(
    ({ words, startCharIndex }) =>
      one !== undefined &&
      !words.some(word => one.words.some(mine => isSameNameWord(word, mine))) &&
      !joined.test(sentence.text.slice(one.endCharIndex, startCharIndex))
  )
  if (!one || !other) return null
  return replaceSpan(replaceSpan(sentence.text, other, one.text), one, other.text)
}

/** Verbs in the past or the passive, by the words around them; the reader in `src` has no part in it. */
const tellingVerb =
  /\b(?:is|are|was|were|been|has|have|had) ([a-z]{2,}ed)\b(?! to\b)|[a-z] ([a-z]{2,}ed)(?= (?:the|an?|its|his|her|their|that|in|by|for|at)\b)/u
const withoutBe = /\b(?:the|an?|its|his|her|their|of|and|with|by|for|in|on|at|to|from) [a-z]+$/u

function verbOf(text: string): { startCharIndex: number; endCharIndex: number; isPassive: boolean } | null {
  const match = tellingVerb.exec(text)
  const verb = match?.[1] ?? match?.[2]
  if (!match || !verb) return null
  const startCharIndex = match.index + match[0].length - verb.length
  // "The limited partners", "by unnamed people": only describes.
  if (match[1] === undefined && withoutBe.test(text.slice(0, startCharIndex + verb.length))) return null
  return { startCharIndex, endCharIndex: startCharIndex + verb.length, isPassive: match[1] !== undefined }
}

/** A verb becomes the verb of another sentence: "signed" for "announced". */
function exchangeVerb(sentence: EvidenceSentence, all: readonly EvidenceSentence[]): string | null {
  const verb = verbOf(sentence.text)
  if (!verb) return null
  const said = new Set(termsOf(sentence.text))
  const from = choiceFor(sentence.text, all.length)
  for (const { text } of [...all.slice(from), ...all.slice(0, from)]) {
    const other = verbOf(text)
    if (!other || other.isPassive !== verb.isPassive) continue
    const word = text.slice(other.startCharIndex, other.endCharIndex)
    if (!said.has(stem(word))) return replaceSpan(sentence.text, verb, word)
  }
  return null
}

const auxiliaries =
  /\b(is|are|was|were|will|would|could|should|has|have|had|does|do|did)\b(?!\s+(?:not|never|no|only)\b|n['’]t)/u

function negate({ text }: EvidenceSentence): string | null {
  const match = auxiliaries.exec(text)
  if (!match || /\b(?:not|never|no|nor|neither|without)\b|n['’]t/i.test(text) || text.trimEnd().endsWith('?'))
    return null
  const end = match.index + match[0].length
  return `${text.slice(0, end)} not${text.slice(end)}`
}

function affirm({ text }: EvidenceSentence): string | null {
  const cues = text.match(/\b(?:not|never|no|nor|neither|without)\b|n['’]t/giu) ?? []
  if (
    cues.length !== 1 ||
    !/\b(?:is|are|was|were|will|would|could|should|has|have|had|does|do|did|can)(?: not|n['’]t)\b(?! only| just)/u.test(
      text
    )
  )
    return null
  return text
    .replace(/ not\b|n['’]t\b/u, '')
    .replace(/\bwo\b/u, 'will')
    .replace(/\bca\b/u, 'can')
}

const irregular: Record<string, string> = {
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  come: 'came',
  find: 'found',
  get: 'got',
  give: 'gave',
  go: 'went',
  grow: 'grew',
  have: 'had',
  help: 'helped',
  hold: 'held',
  keep: 'kept',
  know: 'knew',
  lead: 'led',
  leave: 'left',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  run: 'ran',
  say: 'said',
  see: 'saw',
  sell: 'sold',
  send: 'sent',
  show: 'showed',
  speak: 'spoke',
  spend: 'spent',
  stand: 'stood',
  take: 'took',
  tell: 'told',
  think: 'thought',
  win: 'won',
  write: 'wrote',
  begin: 'began',
  become: 'became',
  fall: 'fell',
  feel: 'felt',
  sit: 'sat',
  rise: 'rose',
  break: 'broke',
  drive: 'drove',
  choose: 'chose'
}
const unchangedPast = new Set([
  'cut',
  'put',
  'set',
  'hit',
  'let',
  'cost',
  'hurt',
  'shut',
  'split',
  'spread',
  'be',
  'read',
  'bet'
])

function pastOf(verb: string): string | null {
  if (unchangedPast.has(verb)) return null
  const known = irregular[verb]
  if (known) return known
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ed`
  return `${verb}ed`
}

/** "Plans to sign", "will sign", "may sign" become "signed". */
function doIt({ text }: EvidenceSentence): string | null {
  if (/\bif\b|\bwhen\b|\bwould\b/i.test(text)) return null
  const match =
    /\b(?:will|may|might|could|(?:plans?|intends?|expects?|aims?|hopes?) to|(?:is|are) (?:expected|planning|preparing|set|scheduled) to) ([a-z]{3,})\b/u.exec(
      text
    )
  const verb = match?.[1]
  const past = verb ? pastOf(verb) : null
  if (!match || !past || isStopWord(verb ?? '') || /ly$/.test(verb ?? '')) return null
  return text.slice(0, match.index) + past + text.slice(match.index + match[0].length)
}

function firmUp({ text }: EvidenceSentence): string | null {
  const match = /\b(?:may|might|could) (?=[a-z]{3,}\b)(?!be\b|have\b|not\b|also\b)/u.exec(text)
  if (!match || /\bif\b/i.test(text)) return null
  return `${text.slice(0, match.index)}will ${text.slice(match.index + match[0].length)}`
}

/** The mutations in the order of the table. */
export const mutations: readonly Mutation[] = [
  { name: 'unchanged', expects: 'kept', change: ({ text }) => text },
  {
    name: 'quotation marks',
    expects: 'kept',
    change: ({ text }) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'")
  },
  {
    name: 'thousands separator',
    expects: 'kept',
    change: replaceWord(/\b(\d{1,3}),(\d{3})\b(?![,.]?\d)/u, (_, [a, b]) => `${a}${b}`)
  },
  {
    name: 'currency notation',
    expects: 'kept',
    change: replaceWord(
      /\$(\d[\d.,]*\d|\d)( (?:million|billion|trillion))?(?=[ .,;]|$)/u,
      (_, [n, scale]) => `${n}${scale ?? ''} USD`
    )
  },
  {
    name: 'scale as a letter',
    expects: 'kept',
    change: replaceWord(
      /\$(\d[\d.]*) (m|b|tr)illion\b/u,
      (_, [n, scale]) => `$${n}${(scale ?? '').charAt(0).toUpperCase()}`
    )
  },
  {
    name: 'per cent in words',
    expects: 'kept',
    change: replaceWord(/(\d)%(?! points?)/u, (_, [digit]) => `${digit} percent`)
  },
  {
    name: 'per cent as a sign',
    expects: 'kept',
    change: replaceWord(/(\d) per ?cent\b(?!age)/u, (_, [digit]) => `${digit}%`)
  },
  {
    name: 'word order of a date',
    expects: 'kept',
    change: replaceWord(
      new RegExp(`\\b(${months.join('|')}) (\\d{1,2}), (\\d{4})\\b`),
      (_, [month, day, year]) => `${day} ${month} ${year}`
    )
  },
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
  { name: 'two figures exchanged', expects: 'flagged', issue: 'figure_mismatch', change: exchangeFigures },
  { name: 'a name exchanged', expects: 'flagged', change: exchangeName },
  { name: 'two names exchanged', expects: 'flagged', change: swapNames },
  { name: 'a verb exchanged', expects: 'flagged', change: exchangeVerb },
  { name: 'a negation put in', expects: 'flagged', change: negate },
  { name: 'a negation left out', expects: 'flagged', change: affirm },
  { name: 'a plan told as done', expects: 'flagged', change: doIt },
  { name: '"may" told as "will"', expects: 'flagged', change: firmUp }
]
