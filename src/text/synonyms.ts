import { baseForm } from './base-form.ts'
import { stem } from './terms.ts'

/**
 * Words that reports use one for the other, each line one meaning; the first stands for all. Only words that seldom
 * mean anything else: a wrong equation costs more than a missed one.
 */
const meanings = `
launch introduce unveil debut
begin commence start
end conclude finish
buy acquire purchase
establish founded
build construct
demolish raze
die dead death kill slay
injure wound hurt
employ staff
employee workforce
revenue turnover
earnings profit
dividend payout
company firm
spectator attendance crowd
physician doctor
length long
height high tall
width wide
depth deep
weight weigh heavy
price cost
loss deficit
guarantee warranty
house home
pupil student
child kid
medicine drug
approve authorise authorize
allow permit
enrol enroll recruit
withdraw rescind revoke
resign quit
forecast predict
roughly approximately
day daily
week weekly
month monthly
year yearly annual annually
automobile car
aircraft plane airplane
film movie
wed marry
journey trip
captain skipper
illness disease
lawmaker legislator
attorney lawyer
telephone phone`

const canonical = new Map<string, string>()
for (const line of meanings.trim().split('\n')) {
  const [first = '', ...others] = line.split(' ').map(word => baseForm(stem(word)))
  for (const other of others) canonical.set(other, first)
}

/** The stem under which words of one meaning are compared ("introduc" gives "launch"); others in their base form. */
export function meaningOf(stemmed: string): string {
  const base = baseForm(stemmed)
  return canonical.get(base) ?? base
}

/** Names of two words and the abbreviation that stands for them as often: by the first word's stem, then the second's. */
const abbreviations = new Map<string, Map<string, string>>()
for (const [first = '', second = '', short = ''] of [
  ['united', 'states', 'us'],
  ['united', 'kingdom', 'uk'],
  ['united', 'nations', 'un'],
  ['european', 'union', 'eu'],
  // Verbs of two words
  ['set', 'up', 'establish'],
  ['call', 'off', 'cancel'],
  ['put', 'off', 'postpone'],
  ['turn', 'down', 'reject'],
  ['hand', 'out', 'distribute']
]) {
  const known = abbreviations.get(stem(first)) ?? new Map<string, string>()
  abbreviations.set(stem(first), known.set(stem(second), meaningOf(stem(short))))
}

/** Whether a stem is the first of two that have an abbreviation. */
export function opensAbbreviation(one: string): boolean {
  return abbreviations.has(one)
}

/** The abbreviation under which two stems in a row are compared ("united", "states": "us"); undefined for most. */
export function abbreviationOf(one: string, other: string): string | undefined {
  return abbreviations.get(one)?.get(other)
}
