import { describe, expect, test } from 'vitest'
import { analyzeQuestion } from '../../src/text/question.ts'
import { processorMs } from '../support/processor-time.ts'

describe('the kind of answer that a question wants', () => {
  test.each([
    ['How many 401(k) plans are there?', 'count'],
    ['How many years did the war last?', 'duration'],
    ['How many percent of voters stayed away?', 'percentage'],
    ['How much did the bridge cost?', 'money'],
    ['How large is the 401(k) market?', 'money'],
    ['How tall is the tower?', 'measure'],
    ['How long did it take?', 'duration'],
    ['What percentage of assets is in gold?', 'percentage'],
    ['What is the price of Bitcoin?', 'money'],
    ['What is the population of Japan?', 'count'],
    ['What is the number of employees?', 'count'],
    ['What is the minimum amount of time before a law takes effect?', 'duration'],
    ['When will the order be signed?', 'date'],
    ['In what year was the treaty signed?', 'date'],
    ['Who is the chief executive of Fidelity?', 'person'],
    ['Which company makes it?', 'organisation'],
    ['Where is the dam?', 'place'],
    ['In which area did oil companies look for supplies?', 'place'],
    ['Why was the plan dropped?', 'reason'],
    ['What is a 401(k) plan?', 'definition'],
    ['What does vesting mean?', 'definition'],
    ['What was the name of the ship?', 'other'],
    ["What is the fund's policy?", 'other'],
    ['What did the Department of Labor propose?', 'other'],
    ['What does gold cost?', 'money'],
    ['Is the order signed?', 'yes_no'],
    ['List the members of the board.', 'list'],
    ['How did peace begin?', 'other'],
    ['401k market size?', 'money'],
    ['Gold price today?', 'money']
  ])('%s wants a %s', (question, kind) => {
    expect(analyzeQuestion(question).asked[0]).toBe(kind)
  })

  test('what takes or lasts long is asked for its time, other things may be for their length', () => {
    expect(analyzeQuestion('How long did it take?').asked).not.toContain('measure')
    expect(analyzeQuestion('How long is the bridge?').asked).toContain('measure')
  })

  test('a clause that opens with "when" does not ask, the word after it does', () => {
    expect(analyzeQuestion('When the companies left, which policy ended?').asked).toEqual(['other'])
    expect(analyzeQuestion('When did the companies leave?').asked).toEqual(['date'])
  })
})

describe('what a question is about', () => {
  test('the focus is the thing asked for, the terms hold no word that only asks', () => {
    const price = analyzeQuestion('What is the price of Bitcoin?')
    expect(price).toMatchObject({ focus: ['price'], names: ['Bitcoin'], focusIsType: false })
    expect(analyzeQuestion('How many 401(k) plans are there?')).toMatchObject({
      focus: ['plan'],
      terms: ['401k', 'plan']
    })
    expect(analyzeQuestion('How many savers participate in 401(k) plans?').focus).toEqual(['saver'])
    expect(analyzeQuestion('Who is the chief executive of Fidelity?').focus).toEqual(['chief', 'execut'])
    expect(analyzeQuestion('How large is the 401(k) market?').terms).toEqual(['401k', 'market'])
  })

  test('"what company" only types the answer', () => {
    expect(analyzeQuestion('What treaty ended the war?')).toMatchObject({ focusIsType: true })
  })
})

describe('a leading question', () => {
  test('asks for the kind of figure that it takes for granted, which no source has to state', () => {
    for (const question of ['The 401(k) market is $10 trillion, right?', 'Is the 401(k) market $10 trillion?']) {
      const { asked, terms } = analyzeQuestion(question)
      expect(asked).toEqual(['money', 'yes_no'])
      expect(terms).toEqual(['401k', 'market'])
    }
    expect(analyzeQuestion('Did Fidelity launch its product in June?').asked).toEqual(['date', 'yes_no'])
  })
})

describe('a question in several parts', () => {
  test('is cut before each interrogative', () => {
    const { parts } = analyzeQuestion('How many plans are there and who is the king of Spain?')
    expect(parts.map(({ text }) => text)).toEqual(['How many plans are there', 'who is the king of Spain?'])
    expect(parts.map(({ asked }) => asked[0])).toEqual(['count', 'person'])
  })

  test('a part without words of its own goes on about the part before', () => {
    const [, money] = analyzeQuestion('How many plans and how much money?').parts
    expect(money).toMatchObject({ asked: ['money', 'count'], terms: [], carried: ['plan'] })
  })

  test('a question of one part is its own part', () => {
    const analysis = analyzeQuestion('Where is the dam?')
    expect(analysis.parts).toHaveLength(1)
    expect(analysis.parts[0]?.terms).toEqual(analysis.terms)
  })
})

describe('a follow-up', () => {
  const messages = [
    { role: 'user' as const, content: 'How many pension funds hold Bitcoin?' },
    { role: 'assistant' as const, content: 'Two.' }
  ]
  test('is read with the question before it', () => {
    const { asked, terms, carried } = analyzeQuestion('and in Japan?', messages)
    expect(asked).toEqual(['count'])
    expect(terms).toEqual(['japan'])
    expect(carried).toEqual(['pension', 'fund', 'hold', 'bitcoin'])
  })
  test('a question that stands by itself is not', () => {
    expect(analyzeQuestion('When will the executive order be signed?', messages).carried).toEqual([])
  })
})

test('nothing throws, whatever the text', () => {
  for (const text of ['', '?', '   ', '¿Qué?', 'and and and', '401(k)', 'who', 'how many', 'right?', '𝟜𝟘𝟙 how'])
    expect(analyzeQuestion(text).parts.length).toBeLessThanOrEqual(2)
})

test('the longest question that is taken is read in no time, whatever its shape', () => {
  const shapes = [' ', ' and', '?', ' right', 'A ', 'A', 'how ', 'what is ', ',', '1', "'", '(', 'right?!']
  for (const shape of shapes) {
    const question = `${shape.repeat(Math.ceil(4_000 / shape.length))}x`
    expect(processorMs(() => analyzeQuestion(question))).toBeLessThan(500)
  }
})

/** Of each part "kinds | focus | terms + carried | names". */
function partsOf(question: string): string[] {
  return analyzeQuestion(question).parts.map(({ asked, focus, focusIsType, terms, carried, names }) =>
    [
      asked.join(', '),
      `${focus.join(' ')}${focusIsType ? ' (type)' : ''}`,
      terms.join(' ') + (carried.length > 0 ? ` + ${carried.join(' ')}` : ''),
      ...(names.length > 0 ? [names.join(', ')] : [])
    ].join(' | ')
  )
}

test.each([
  ['How much does a ticket cost?', ['money | ticket | ticket cost']],
  ['How much money did the fund raise in 2024?', ['money, count |  | fund rais 2024']],
  ['How much time did it take?', ['duration, count |  | take']],
  ['How much water is lost?', ['money, percentage, measure, count, other | water | water lost']],
  ['How many people live in Spain?', ['count |  | peopl live spain | Spain']],
  ['How many times did she win?', ['count |  | time win']],
  ['How many years and how many dollars?', ['duration, count |  | ', 'money, count |  | ']],
  ['How often is it cleaned?', ['duration, count |  | clean']],
  ['How high is the rate of unemployment?', ['measure, percentage, money, count | rate | rate unemploy']],
  ['How soon are keys kept?', ['duration, date | kei | kei kept']],
  ['How are keys kept?', ['other |  | kei kept']],
  ['What percentage of voters stayed away?', ['percentage, count |  (type) | voter stai awai']],
  ['What is the salary of a captain?', ['money, count, percentage | salari captain | salari captain']],
  ['What is the amount of time before it starts?', ['duration, count |  | time start']],
  ['What is the name of the king?', ['person | king | king']],
  ['What kind of tax is it?', ['other | tax (type) | tax']],
  ['What company makes it?', ['organisation | compani (type) | compani make']],
  ['What city hosted the games?', ['place | citi (type) | citi host game']],
  ['What year did it open?', ['date |  (type) | open']],
  ['What does the fund hold?', ['other |  | fund hold']],
  ['What does the ship weigh?', ['measure |  | ship weigh']],
  ['What does vesting mean?', ['definition |  | vest']],
  ["What is Bitcoin's price?", ['money, count, percentage | bitcoin price | bitcoin price | Bitcoin']],
  ['What is the minimum wage?', ['money, count, percentage | minimum wage | minimum wage']],
  ['Which pension fund is the largest?', ['other | fund (type) | pension fund largest']],
  ['Which policy ended the war?', ['other | polici (type) | polici end war']],
  ['Who is the head of Fidelity?', ['person, organisation | head | head fidel | Fidelity']],
  ['Whose idea was it?', ['person, organisation |  | idea']],
  ['Where does she live?', ['place |  | live']],
  ['When he left, what did he say?', ['other |  | left sai']],
  ['When does the shop open?', ['date |  | shop open']],
  ['Why did it fall?', ['reason |  | fall']],
  ['Is it open?', ['yes_no |  | open']],
  ["The market is $5 trillion, isn't it?", ['money, yes_no |  | market']],
  ['List the banks.', ['list |  | bank']],
  ['Name of the ship?', ['other |  | name ship']],
  ['Sick pay after 3 years?', ['other |  | sick pai 3 year']],
  ['Visitors per day?', ['other |  | visitor dai']],
  ['Price of gold?', ['money, count, percentage | price | price gold']],
  ['Year of birth?', ['date |  | birth']],
  ['What was the ship called?', ['other |  | ship call']],
  ["What's the population of Spain?", ['count |  (type) | spain | Spain']],
  ['Size of the market?', ['money, count, measure, percentage |  | market']],
  ['Number of banks?', ['count |  | bank']],
  ['Amount of gold?', ['money, percentage, measure, count |  | gold']],
  [
    'The price of gold is one of the things that we would like to hear of',
    ['other |  | price gold on thing like hear']
  ],
  [
    'How many plans are there and who is the king of Spain?',
    ['count | plan | plan', 'person, organisation | king | king spain | Spain']
  ],
  ['How many plans and how much money?', ['count | plan | plan', 'money, count |  |  + plan']],
  ['How much time is left, and where is it?', ['duration, count |  | left', 'place |  |  + left']],
  ['Who runs it?', ['person, organisation |  | run']],
  ['Where is the ship and when did it sail?', ['place |  | ship', 'date |  | sail + ship']],
  ['In which year was it built?', ['date |  (type) | built']]
])('%s is read whole', (question, parts) => {
  expect(partsOf(question)).toEqual(parts)
})
