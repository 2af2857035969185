import { plainFigures } from './plain-figures.ts'
import type { GoldReading } from './suite.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
const month = new RegExp(`\\b(${months.join('|')})\\b`, 'u')

/** The statement of a reading with its figure, month or name made wrong; undefined where it has none. */
export function alterStatement({ says, statement }: GoldReading): string | undefined {
  const form = says.find(candidate => statement?.includes(candidate))
  if (statement === undefined || form === undefined) return undefined
  const wrong = alterForm(form)
  return wrong === undefined ? undefined : statement.replace(form, wrong)
}

function alterForm(form: string): string | undefined {
  const named = month.exec(form)?.[1]
  if (named) return form.replace(named, months[(months.indexOf(named) + 2) % 12] ?? named)
  if (/^(?:19|20)\d\d$/u.test(form)) return String(Number(form) - 3)
  if (/\d/.test(form)) return alterDigits(form)
  if (form === 'this week') return 'next month'
  if (form === 'next week') return 'next year'
  // A name: its last word becomes another.
  return /^\p{Lu}/u.test(form) ? form.replace(/\S+$/u, word => (word === 'Feldt' ? 'Brenner' : 'Feldt')) : undefined
}

/** "$8.9 trillion" becomes "$9.8 trillion", "3%" becomes "5%". */
function alterDigits(form: string): string {
  const swapped = form.replace(/(\d)(\D?)(?!\1)(\d)/u, '$3$2$1')
  // Swapping must not lead to a leading zero or leave the value as it was.
  if (swapped !== form && !/(?<![\d.,])0/u.test(swapped)) return swapped
  return form.replace(/\d/u, digit => String(((Number(digit) + 1) % 9) + 1))
}

/** What a model that would rather not choose writes: the mean of the readings. Undefined where they are not amounts. */
export function averageStatement(readings: readonly GoldReading[]): string | undefined {
  const [first] = readings
  const form = first?.says.find(candidate => first.statement?.includes(candidate))
  const figures = readings.flatMap(({ says }) => plainFigures(says[0] ?? '').slice(0, 1))
  const [base] = figures
  if (!first?.statement || form === undefined || !base || figures.length < 2 || month.test(form)) return undefined
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(form)?.[0]
  if (digits === undefined || /^(?:19|20)\d\d$/u.test(digits)) return undefined
  const scale = base.value / Number(digits.replaceAll(',', ''))
  const mean = figures.reduce((sum, { value }) => sum + value, 0) / figures.length / scale
  const written = digits.includes(',') ? Math.round(mean).toLocaleString('en-US') : mean.toFixed(2).replace(/0$/u, '')
  return first.statement.replace(form, `on average ${form.replace(digits, written)}`)
}
