import { comparativeOf, comparativeWords } from '../../text/comparatives.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { amountIn } from '../reckoning/amounts.ts'
import { isFormer } from '../reckoning/former.ts'
import type { Operand } from '../reckoning/operand.ts'
import { isBare } from '../reckoning/operands-in.ts'
import { goesDown, isOfDirection } from '../reckoning/told-difference.ts'
import { isPlain } from '../wording/statements.ts'
import { amountsBeside } from './amounts-beside.ts'

const kinds: readonly FigureKind[] = ['money', 'count', 'percentage', 'measure', 'duration']

/** "Have gone up", "came down". */
const phrasal = /\b(?:go(?:es|ing|ne)?|went|com(?:e|es|ing)|came)\s(up|down)\b/iu
/** "Higher than four years ago", "more than in 2019", "longer than before". */
const thanBefore = new RegExp(
  `\\b(${comparativeWords})\\b(?:\\s\\p{L}+){0,3}\\sthan\\s(?:(?:it|they)\\s(?:was|were|did|had)\\b|(?:\\S+\\s){0,2}(?:years?|months?|weeks?|decades?|days?)\\s(?:ago|earlier|before)|last\\s|in\\s(?:\\p{Lu}\\p{L}+\\s)?\\d{4}|before\\b|previously\\b|the\\s(?:year|month|week|season)\\sbefore)`,
  'iu'
)
/** What is denied, planned or told of a rate is another change than that of the amounts. */
const otherwise = /n['’]t\b|\b(?:not|no|never|neither|nor|may|might|could|would|will|if|growth|faster|slower|rate)\b/iu
const since = /\b(?:since|than|in|from)\s(?:\p{Lu}\p{L}+\s)?\d{4}/u

interface Trend {
  isUp: boolean
  written: string
}

/**
 * A change without its amounts, where what is cited gives what was and what is: "sales fell" of "400 units, after 300 the year before".
 */
export function checkTrends(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!isPlain(claim) || otherwise.test(claim.text)) return []
  const trend = trendOf(claim)
  if (!trend || claim.figures.some(figure => figure.kind !== 'date' && !isAgo(figure, claim))) return []
  const subject = new Set(
    claim.tokens.filter(({ content, form }) => content && !isOfDirection(form)).map(({ stem }) => stem)
  )
  const onMatter = cited.filter(sentence => isOn(sentence, subject))
  for (const kind of kinds) {
    for (const figures of amountsBeside(onMatter, kind)) {
      const [was, other] = figures.filter(each => isEarlier(each, claim))
      const [now, another] = figures.filter(each => each !== was)
      if (!was || other || !now || another) continue
      const { unit } = isBare(now.figure) ? was.figure : now.figure
      const [before, after] = [amountIn(was, kind, unit), amountIn(now, kind, unit)]
      if (before === null || after === null || (trend.isUp ? after > before : after < before)) continue
      return [
        {
          code: 'figure_mismatch',
          message: `The cited source says "${was.figure.text}" before and "${now.figure.text}" after where the sentence says "${trend.written}".`,
          claimed: trend.written,
          found: now.figure.text
        }
      ]
    }
  }
  return []
}

/** "Four years ago" */
const isAgo = ({ kind, endCharIndex }: Figure, { text }: Reading): boolean =>
  kind === 'duration' && /^\s(?:ago|earlier|before)\b/u.test(text.slice(endCharIndex, endCharIndex + 10))

/** Which way a claim says that something went. */
function trendOf({ text, tokens, predicates }: Reading): Trend | null {
  const [written, way] = phrasal.exec(text) ?? []
  if (written !== undefined) return { isUp: way?.toLowerCase() === 'up', written }
  const [compared = '', by = ''] = thanBefore.exec(text) ?? []
  const comparative = comparativeOf(by.toLowerCase())
  if (comparative) return { isUp: comparative.isMore, written: compared.slice(0, by.length) }
  for (const { at } of predicates) {
    const word = tokens[at]
    const isDown = word && changes.has(word.form.base) ? goesDown(word.lower) : null
    if (word && isDown !== null) return { isUp: !isDown, written: word.text }
  }
  return null
}

/** Verbs by which an amount changes by itself. */
const changes = new Set(
  'increase rise climb grow jump soar surge decrease fall drop decline shrink plunge plummet slump double triple halve'.split(
    ' '
  )
)

/** Whether a sentence speaks of what a claim does, and of no change of its own that goes elsewhere: "growth slowed from 5% to 3%". */
function isOn(sentence: EvidenceSentence, subject: ReadonlySet<string>): boolean {
  const { tokens } = readEvidence(sentence)
  return tokens.some(({ stem }) => subject.has(stem)) && !otherwise.test(sentence.text)
}

/** Told as of an earlier time, or of the year since which the claim tells the change. */
function isEarlier(named: Operand, { text, figures }: Reading): boolean {
  if (isFormer(named)) return true
  if (!since.test(text)) return false
  const years = figuresOf(named.sentence).filter(({ kind }) => kind === 'date')
  return years.length > 0 && years.every(({ value }) => figures.some(own => own.value === value))
}
