import { boundBehind } from './bounds.ts'
import type { Lexeme } from './lexemes.ts'
import { looksLikeVerb } from './verbs.ts'

const irregular = new Map([
  ['people', 'person'],
  ['times', 'time'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['leaves', 'leaf'],
  ['loaves', 'loaf'],
  ['halves', 'half'],
  ['shelves', 'shelf'],
  ['thieves', 'thief'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['bacteria', 'bacterium'],
  ['media', 'medium'],
  ['analyses', 'analysis'],
  ['crises', 'crisis'],
  ['series', 'series'],
  ['species', 'species'],
  ['aircraft', 'aircraft'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['police', 'police'],
  ['troops', 'troop'],
  ['personnel', 'personnel'],
  ['staff', 'staff']
])
// Words in -s that are not plural nouns: function words and verbs that come right after a figure.
const notPlural = new Set(
  'is was has does as this its his hers theirs ours yours us yes plus minus per versus vs thus less always sometimes perhaps across towards besides says goes gets becomes makes takes shows means remains includes unless'.split(
    ' '
  )
)
const singularEnding = /(?:ss|us|is|ous|ness)$/

/** True for a lexeme that is very likely a noun in the plural. */
export function looksPlural(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.type !== 'word') return false
  const word = lexeme.lower
  if (irregular.has(word)) return true
  return (
    word.length > 3 && word.endsWith('s') && !notPlural.has(word) && !singularEnding.test(word) && !/['’]s$/.test(word)
  )
}

/** The singular of a counted noun. */
function singularOf(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (!word.endsWith('s') || singularEnding.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

// Where a noun phrase ends for certain.
const ends = new Set(
  'the a an his her its their our my your and or but nor of in on at by for from to with without as that which who whom whose when where while if than then is are was were be been being has have had do does did will would can could may might shall should must not it he she they we i you this these those there into onto over under per after before during since until about between among through because so also only just out up off down each every according including versus vs'.split(
    ' '
  )
)

/** How far a counted noun may stand from its number: "71.5 million hard-working young Americans". */
const reach = 5

/**
 * The noun that a number counts, in the singular: the first plural within the noun phrase after it. For one of a kind,
 * and for nouns without a plural, the next word. Null where the phrase ends first.
 */
export function countedNoun(lexemes: readonly Lexeme[], next: number, value: number): string | null {
  // "715,000+ plans"
  // "5 or more plans"
  let at = boundBehind(lexemes, next)?.next ?? next
  let first: Lexeme | undefined
  // The last plural of the phrase is its head ("two Atlanta Hawks players"): the verb of a plural has no -s.
  let head: Lexeme | undefined
  let words = 0
  // "millions of dollars", "a dozen of the plans", "one of the banks"
  if (lexemes[at]?.lower === 'of') {
    at++
    while (/^(?:the|these|those|its|their|our|his|her|my|your|all)$/.test(lexemes[at]?.lower ?? '')) at++
  }
  for (; words < reach; at++) {
    const lexeme = lexemes[at]
    if (lexeme === undefined) break
    if (lexeme.type === 'symbol') {
      if (/^[-\u2010\u2011]$/.test(lexeme.text) && lexeme.glued) continue
      break
    }
    if (lexeme.type === 'number' || ends.has(lexeme.lower)) break
    words++
    // "no more than four stairs costs": the verb of something before.
    if (head !== undefined && looksLikeVerb(lexeme.lower)) break
    if (looksPlural(lexeme)) head = lexeme
    else if (head !== undefined) break
    first ??= lexeme
  }
  if (head !== undefined) return singularOf(head.lower)
  if (!first || !/^\p{L}/u.test(first.text)) return null
  if (value === 1) return first.lower
  return null
}
