import { lazily } from './lazily.ts'
import { stem } from './terms.ts'
import type { Word } from './words.ts'

/** States and unions that English calls by several names, each with the word for its people. */
const sameCountry = [
  ['us', 'usa', 'united states', 'america', 'american', 'americans', 'u s'],
  ['uk', 'united kingdom', 'britain', 'great britain', 'british', 'briton', 'britons'],
  ['eu', 'european union', 'european', 'europe'],
  ['uae', 'united arab emirates', 'emirati'],
  ['netherlands', 'dutch', 'holland'],
  ['france', 'french'],
  ['spain', 'spanish', 'spaniard'],
  ['greece', 'greek'],
  ['switzerland', 'swiss'],
  ['wales', 'welsh'],
  ['ireland', 'irish'],
  ['denmark', 'danish', 'dane'],
  ['poland', 'polish', 'pole'],
  ['sweden', 'swedish', 'swede'],
  ['turkey', 'turkish', 'turkiye'],
  ['philippines', 'filipino', 'philippine'],
  ['thailand', 'thai'],
  ['norway', 'norwegian'],
  ['england', 'english'],
  ['peru', 'peruvian'],
  ['ukraine', 'ukrainian']
]
const countryOf = new Map(sameCountry.flatMap((names, index) => names.map(name => [name, index] as const)))
/** It has the stem of "use", and is told by its initials. */
const likeAVerb = 'us'
const countryTerms = lazily(() => {
  const found = new Map<string, readonly string[]>()
  for (const names of sameCountry) {
    const words = names.filter(name => name !== likeAVerb && !name.includes(' '))
    const terms = [...new Set(words.map(stem))]
    for (const term of terms)
      found.set(
        term,
        terms.filter(other => other !== term)
      )
  }
  return found
})

/** The stems of a country's other names and of the words for its people, for the stem of one: "british" for "britain". */
export function countryTermsOf(term: string): readonly string[] {
  return countryTerms().get(term) ?? []
}

const demonymSuffix = /^(?:n|an|ian|ean|ese|ish|i|ic|er|s|ns|ans|ians|is|ers|a|ia|e|o|y|ism|ist|ists|sm|st|sts)?$/

/** Whether two folded words of names can be one: equal, plural, or a place and the word for its people. */
export function isSameNameWord(one: string, other: string): boolean {
  if (one === other) return true
  const country = countryOf.get(one)
  if (country !== undefined && countryOf.get(other) === country) return true
  const length = Math.min(one.length, other.length)
  if (length < 4) return `${one}s` === other || `${other}s` === one
  let shared = 0
  while (shared < length && one[shared] === other[shared]) shared++
  if (shared < Math.max(4, length - 2)) return false
  return demonymSuffix.test(one.slice(shared)) && demonymSuffix.test(other.slice(shared))
}

/** Whether a whole name (its folded words) is one of a country's other names: "United States" for "US". */
export function isSameCountry(
  words: readonly string[],
  otherWords: ReadonlySet<string>,
  otherText: () => string
): boolean {
  const index = countryOf.get(words.join(' '))
  if (index === undefined) return false
  return (sameCountry[index] ?? []).some(name =>
    name.includes(' ') ? otherText().includes(name) : otherWords.has(name)
  )
}

const smallWords = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'de'])

/**
 * The acronyms that runs of capitalised words would give, in lower case: "Securities and Exchange Commission" gives
 * "sec" (and "saec"), "U.S. Department of Labor" gives "usdol", "dol". Each part of a run counts, from two words on.
 */
export function acronymsOf(tokens: readonly Word[]): Set<string> {
  const acronyms = new Set<string>()
  let run: { letter: string; small: boolean }[] = []
  const close = (): void => {
    for (let start = 0; start < run.length; start++) {
      if (run[start]?.small) continue
      let bare = ''
      let full = ''
      for (const { letter, small } of run.slice(start, start + 8)) {
        full += letter
        if (!small) bare += letter
        if (bare.length < 2 || small) continue
        acronyms.add(bare)
        acronyms.add(full)
      }
    }
    run = []
  }
  for (const { text, form } of tokens) {
    if (form.isCapitalised) run.push({ letter: form.folded[0] ?? '', small: false })
    else if (smallWords.has(text) && run.length > 0) run.push({ letter: text[0] ?? '', small: true })
    else close()
  }
  close()
  return acronyms
}

/** The letters of an acronym, in lower case: "sec" for "SEC", "apa" for "APhA"; null for other words. */
export function acronymLetters(word: string): string | null {
  const bare = word.replace(/['’]s$/u, '').replaceAll('.', '')
  const capitals = bare.replaceAll(/\P{Lu}/gu, '')
  return capitals.length > 1 && capitals.length < 8 && bare.length <= capitals.length + 2
    ? capitals.toLowerCase()
    : null
}

const worldWars =
  /\b(?:(first|second)\sworld\swar|(great)\swar|world\swar\s(i{1,2}|one|two|[12])|ww\s?(i{1,2}|[12]))\b/giu
const first = /^(?:first|great|i|one|1)$/iu

/** The two world wars as a text calls each of them: "the Second World War", "World War II", "WWII". */
export function worldWarsIn(text: string): Map<'first' | 'second', string> {
  const found = new Map<'first' | 'second', string>()
  for (const [written, ...numbers] of text.matchAll(worldWars)) {
    const number = numbers.find(each => each !== undefined) ?? ''
    found.set(first.test(number) ? 'first' : 'second', written)
  }
  return found
}
