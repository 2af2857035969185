import type { Reading } from '../types/conflict.ts'
import type { Statement } from './figures/statement.ts'

/** Why readings may differ, from the texts alone; `groups` are the statements of each reading, in the same order. */
export function explain(readings: readonly Reading[], groups: readonly (readonly Statement[])[]): string {
  const reasons = [explainDates(readings), explainScopes(groups), explainHedges(readings)].filter(Boolean)
  return reasons.length > 0 ? reasons.join(' ') : 'Nothing in the texts explains the difference.'
}

function explainDates(readings: readonly Reading[]): string {
  const dated = readings.filter(({ asOf }) => asOf !== null)
  if (dated.length === 0) return ''
  const [date, ...others] = new Set(dated.map(({ asOf }) => asOf))
  if (dated.length === readings.length && others.length === 0)
    return `All are for ${writeDate(date ?? '')}; nothing else in the texts explains the difference.`
  const stated = joined(dated.map(({ text, asOf }) => `${text} is as of ${writeDate(asOf ?? '')}`))
  const undated = readings.filter(({ asOf }) => asOf === null)
  const rest = undated.length > 0 ? `; for ${joined(undated.map(({ text }) => text))} no date is given` : ''
  const differ = new Set(dated.map(({ asOf }) => asOf)).size > 1
  return `${differ ? 'The figures are of different dates: ' : ''}${stated}${rest}.`
}

/** Words that narrow the noun of one reading and stand at no statement of the other. */
function explainScopes(groups: readonly (readonly Statement[])[]): string {
  const phrases = groups.map(group => group.filter(({ phrase }) => phrase.length > 0))
  const scopes = phrases.map(group => {
    const others = phrases.filter(other => other !== group).flat()
    const narrowed = group.filter(({ phrase }) =>
      phrase.some(term => others.every(other => !other.phrase.includes(term)))
    )
    return narrowed.length === group.length ? narrowed[0]?.phraseText : undefined
  })
  const [first, second] = scopes.filter(scope => scope !== undefined)
  if (first === undefined) return ''
  const other = second ?? phrases.find((_, index) => scopes[index] === undefined)?.[0]?.phraseText
  return other && other.toLowerCase() !== first.toLowerCase()
    ? `The sources may not mean the same: “${first}” and “${other}”.`
    : ''
}

function explainHedges(readings: readonly Reading[]): string {
  const hedged = readings.flatMap(({ text, evidence }) => {
    const bound = evidence.map(({ figure }) => figure?.bound).find(candidate => candidate && candidate !== 'exact')
    if (!bound) return []
    if (typeof evidence[0]?.figure?.value === 'string')
      return bound === 'at_least' || bound === 'more_than' ? [`“${text}” is given as the earliest date`] : []
    if (bound === 'about') return [`${text} is given as approximate`]
    return [`${text} is given as ${bound === 'at_least' || bound === 'more_than' ? 'a lower' : 'an upper'} bound`]
  })
  return hedged.length > 0 ? `${capitalize(joined(hedged))}.` : ''
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** "2024-09-30" as "30 September 2024", "2024-09" as "September 2024"; anything else as it is. */
function writeDate(iso: string): string {
  const [, ofYear, quarter] = /^(\d{4})-Q([1-4])$/.exec(iso) ?? []
  if (ofYear) return `the ${['first', 'second', 'third', 'fourth'][Number(quarter) - 1]} quarter of ${ofYear}`
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  if (!year || !name) return iso
  return `${day ? `${Number(day)} ` : ''}${name} ${year}`
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
