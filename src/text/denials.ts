import { stem } from './terms.ts'

/** "Rather than X", "instead of X": X is left out. */
export const replacements = new Map([
  ['rather', 'than'],
  ['instead', 'of']
])

/** Verbs and adjectives that deny the verb they govern (by stem): "refused to sign". */
const denials = new Set(['refus', 'refusal', 'fail', 'failur', 'unabl', 'unlik', 'declin'])
const softNegations = new Set(
  'difficult difficulty impossible hard unlikely unable lack absence prevent stop avoid ban prohibit forbid bar exclude reject oppose deny refuse fail decline dispute rule unknown drop discontinue cease abandon scrap abolish'
    .split(' ')
    .map(word => stem(word))
)

/** Whether a verb or an adjective (by stem) denies what it governs: "unlikely to notice" says "not" already. */
export function deniesWhatFollows(term: string): boolean {
  return denials.has(term)
}

/** Stems of words that deny by their meaning ("lacks", "impossible", "banned"): they may stand for a "not". */
export function deniesByMeaning(term: string): boolean {
  return softNegations.has(term)
}
