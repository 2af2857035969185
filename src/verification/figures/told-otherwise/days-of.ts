const order = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const friday = 4

/**
 * The days of the week that a match names, 0 for Monday, by its groups: working days, weekend, first and last day (one day, where there is no
 * last); where there are none, every day.
 */
export function daysOf([, working, weekend, first, last]: RegExpExecArray): ReadonlySet<number> {
  if (working) return toSet(day => day <= friday)
  if (weekend) return toSet(day => day > friday)
  if (!first) return toSet(() => true)
  const from = indexOf(first)
  const to = last ? indexOf(last) : from
  return toSet(day => (from <= to ? day >= from && day <= to : day >= from || day <= to))
}

const indexOf = (day: string): number => order.indexOf(day.toLowerCase().slice(0, 3))

const toSet = (isOne: (day: number) => boolean): ReadonlySet<number> =>
  new Set(order.map((_, day) => day).filter(isOne))
