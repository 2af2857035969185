/** The stretch of time in which an adverb tells that something comes to so much, or happens once: "day" of "daily". */
export const periodOfAdverb: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year']
])
