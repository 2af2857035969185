import { describe, expect, test } from 'vitest'
import { compareMeasures, measureFigures } from '../../../src/text/figures/measure-figures.ts'
import type { EvidenceSentence } from '../../../src/types/evidence.ts'
import type { MeasuredFigure } from '../../../src/types/figure.ts'

function sentence(text: string, rest: Partial<EvidenceSentence> = {}): EvidenceSentence {
  return { text, source: 0, startCharIndex: 0, endCharIndex: text.length, ...rest }
}

function figure(text: string, figureText: string, rest: Partial<EvidenceSentence> = {}): MeasuredFigure {
  const found = measureFigures(sentence(text, rest)).find(candidate => candidate.text === figureText)
  if (!found) throw new Error(`no figure "${figureText}" in "${text}"`)
  return found
}

const market =
  'As of September 30, 2024, the 401(k) market included more than 715,000 plans with $8.9 trillion in assets.'
const contributions =
  'As of March 31, 2025, the total assets of all employer-sponsored defined contribution retirement plans have reached $12.2 trillion, of which the 401(k) plan holds $8.7 trillion.'
const funds =
  'As of the end of March 2025, $5.3 trillion in the 401(k) plan is managed by mutual funds, of which equity funds account for $3.2 trillion, and hybrid funds (including target date funds) manage $1.4 trillion.'

describe('what a figure measures', () => {
  test('each figure of a sentence has its own words', () => {
    expect(figure(market, '715,000').measure.terms).toContain('plan')
    expect(figure(market, '$8.9 trillion').measure.terms).toEqual(['asset'])
    expect(figure(market, '$8.9 trillion').measure.entity).toContain('401k')
  })
  test('a part has the part for its subject, the whole the whole', () => {
    const whole = figure(contributions, '$12.2 trillion').measure
    const part = figure(contributions, '$8.7 trillion').measure
    expect([...part.terms, ...part.entity]).toContain('401k')
    expect([...whole.terms, ...whole.entity]).not.toContain('401k')
    expect([...whole.terms, ...whole.entity]).toContain('asset')
  })
  test('members of a list are bound to their own figures, across an aside', () => {
    const equity = figure(funds, '$3.2 trillion').measure
    const hybrid = figure(funds, '$1.4 trillion').measure
    expect([...equity.terms, ...equity.entity]).toContain('equiti')
    expect([...equity.terms, ...equity.entity]).not.toContain('hybrid')
    expect([...hybrid.terms, ...hybrid.entity]).toContain('hybrid')
    expect([...hybrid.terms, ...hybrid.entity]).not.toContain('equiti')
  })
  test('a participle takes the subject of the clause before', () => {
    const text = 'The 401(k) is a savings tool, currently covering more than 71.5 million Americans.'
    expect(figure(text, '71.5 million').measure.entity).toContain('401k')
  })
  test('a name set beside the subject belongs to it', () => {
    const text = 'The developer, Brian Bailey, was sentenced to 48 months in prison.'
    expect(figure(text, '48 months').measure.entity).toEqual(expect.arrayContaining(['develop', 'bailei']))
  })
  test('a pronoun leans on the sentence before', () => {
    const previous = sentence('Fidelity manages $5.9 trillion.')
    expect(figure('It employs 77,000 people.', '77,000', { previous }).measure.entity).toContain('fidel')
  })
})

describe('the date at which it held', () => {
  test('"as of" holds for the whole sentence', () => {
    expect(measureFigures(sentence(market)).map(found => found.measure.asOf)).toEqual([
      null,
      '2024-09-30',
      '2024-09-30'
    ])
    expect(figure(contributions, '$8.7 trillion').measure.asOf).toBe('2025-03-31')
    expect(figure(funds, '$1.4 trillion').measure.asOf).toBe('2025-03-31')
  })
  test('each clause has its own date', () => {
    const text = 'It lost $5 million in 2019, and it made $7 million in 2020.'
    expect(figure(text, '$5 million').measure.asOf).toBe('2019')
    expect(figure(text, '$7 million').measure.asOf).toBe('2020')
  })
  test('a sentence that leans on the one before inherits its "as of"', () => {
    const previous = sentence(market)
    expect(figure('It covered 70 million people.', '70 million', { previous }).measure.asOf).toBe('2024-09-30')
  })
})

describe('compareMeasures', () => {
  const compare = (one: MeasuredFigure, other: MeasuredFigure) => compareMeasures(one.measure, other.measure)

  test('tells the roles of one sentence apart', () => {
    const source = 'Of the eight patients, five were infected and three died.'
    const claim = figure('Five of the patients died.', 'Five')
    expect(compare(claim, figure(source, 'three'))).toBeGreaterThan(compare(claim, figure(source, 'five')))
  })
  test('knows the same thing in another order of words', () => {
    const claim = figure('Assets in the 401(k) market came to $8.9 trillion across 715,000 plans.', '$8.9 trillion')
    const [right, wrong] = [figure(market, '$8.9 trillion'), figure(funds, '$3.2 trillion')]
    expect(compare(claim, right)).toBeGreaterThan(compare(claim, wrong))
    expect(compare(claim, right)).toBeGreaterThan(0.3)
  })
  test('is symmetric, 1 for the same and 0 for nothing shared', () => {
    const [one, other] = [figure(market, '715,000'), figure(contributions, '$8.7 trillion')]
    expect(compare(one, other)).toBe(compare(other, one))
    expect(compare(one, one)).toBeGreaterThan(0.7)
    expect(compare(figure('Spain won 5 titles.', '5'), figure('The bridge is 90 metres long.', '90 metres'))).toBe(0)
  })
  test('takes the rarity of words into account', () => {
    const claim = figure('The plan holds $3 trillion.', '$3 trillion').measure
    const [plan, hold] = ['The plan lost $4 trillion.', 'The fund holds $5 trillion.'].map(
      text => measureFigures(sentence(text))[0]?.measure
    )
    if (!plan || !hold) throw new Error('no figures')
    const rarePlan = (term: string) => (term === 'plan' ? 5 : 1)
    expect(compareMeasures(claim, plan, rarePlan)).toBeGreaterThan(compareMeasures(claim, hold, rarePlan))
  })
})

test('what is read from a sentence is remembered', () => {
  const evidence = sentence(market)
  expect(measureFigures(evidence)).toBe(measureFigures(evidence))
})
