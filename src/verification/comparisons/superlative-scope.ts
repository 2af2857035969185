import { overlap } from '../../text/overlap.ts'
import { createReadingMemory, type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { saidOfOther } from '../mismatch.ts'
import { isInEst, isMost } from './superlative-words.ts'

/** What is called the greatest, first or only one of something, and among what: "tallest" of "the country". */
interface Superlative {
  /** The stems that tell it from others: "second largest" is another than "largest". */
  key: string
  scopes: readonly Scope[]
}

interface Scope {
  written: string
  /** How much a general word takes in: a world more than a country; null for a name and for any other word. */
  width: number | null
  isName: boolean
  words: readonly Word[]
}

/** General words for that among which something is the greatest, the widest first. */
const widths: readonly ReadonlySet<string>[] = [
  'world earth globe planet worldwide globally ever history time',
  'continent',
  'country nation kingdom nationwide',
  'state province region county district area regional',
  'city town village municipality borough parish island valley'
].map(words => new Set(words.split(' ')))
const widthOf = (word: string): number | null => {
  const width = widths.findIndex(words => words.has(word))
  return width < 0 ? null : width
}

/**
 * Whatever is the greatest, first or only one among some is not so among more: neither "the tallest in the world" of "the tallest in the
 * country" nor "the youngest ever" of "the youngest in the region". A name for it is left to the checks of names.
 */
export function widenedSuperlative(claim: Reading, cited: readonly EvidenceSentence[]): Issue | null {
  for (const { key, scopes } of superlativesOf(claim)) {
    const own = scopes.find(({ width }) => width !== null)
    if (!own) continue
    const told = cited.flatMap(sentence => superlativesOf(readEvidence(sentence)).filter(other => other.key === key))
    let found: Scope | undefined
    for (const other of told) {
      const narrower = other.scopes.find(scope => isWider(own, scope, claim))
      if (!narrower || other.scopes.some(scope => isAmong(scope, scopes))) return null
      found ??= narrower
    }
    if (found) return saidOfOther('low_support', own.written, found.written)
  }
  return null
}

/** Whether one takes in what another does and more; what a claim names anyhow it has not left out. */
function isWider(own: Scope, told: Scope, { termSet }: Reading): boolean {
  if (told.words.every(({ term }) => term !== '' && termSet.has(term))) return false
  if (own.width === null) return false
  if (told.width !== null) return told.width > own.width
  // "In the town's history" is not "in history".
  return own.width === 0 && (told.isName || told.words.some(({ stem }) => stem === own.words.at(-1)?.stem))
}

const isAmong = ({ words }: Scope, scopes: readonly Scope[]): boolean =>
  scopes.some(
    other => words.length === other.words.length && words.every(({ stem }, at) => stem === other.words[at]?.stem)
  )

const remembered = createReadingMemory<readonly Superlative[]>()
const superlativesOf = (reading: Reading): readonly Superlative[] => remembered.of(reading, readSuperlatives)

const ranks = new Set('first last only sole'.split(' '))
const mayBeSuperlative = createFormMemory(
  ({ plain }) => isInEst(plain) || isMost(plain) || ranks.has(plain) || plain === 'best' || plain === 'worst'
)
const determiner = /^(?:the|its|their|his|her|our|a)$/u
const owner = /['’]s?$/u
const ordinal = /^(?:second|third|fourth|fifth|\d{1,2}(?:nd|rd|th))$/u

function readSuperlatives(reading: Reading): Superlative[] {
  const { tokens } = reading
  const found: Superlative[] = []
  for (const [at, word] of tokens.entries()) {
    if (!mayBeSuperlative(word.form)) continue
    const end = isMost(word.lower) ? at + 1 : at
    const rank = tokens[at - 1]
    const isRanked = rank !== undefined && ordinal.test(rank.lower)
    const opener = tokens[isRanked ? at - 2 : at - 1]
    if (!opener || !(determiner.test(opener.lower) || owner.test(opener.text))) continue
    const key = [isRanked ? rank.lower : '', ...tokens.slice(at, end + 1).map(({ form }) => form.stemmed)].join(' ')
    const scopes = [...(owner.test(opener.text) ? [scopeOf([opener], reading)] : []), ...scopesBehind(reading, end + 1)]
    found.push({ key, scopes })
  }
  return found
}

const into = new Set(['in', 'of', 'on', 'across'])
/** So many words behind a superlative tell among what it is one. */
const reach = 12

function scopesBehind(reading: Reading, start: number): Scope[] {
  const { tokens, predicates } = reading
  const scopes: Scope[] = []
  for (let at = start; at < Math.min(tokens.length, start + reach); at++) {
    const word = tokens[at] as Word
    if (word.segment !== tokens[start]?.segment) break
    // What comes behind belongs to the next one of a row: "the largest in Madrid and the second largest in Spain".
    if (mayBeSuperlative(word.form) || predicates.some(predicate => predicate.at === at)) break
    if (alone.test(word.lower)) scopes.push(scopeOf([word], reading))
    if (!into.has(word.lower)) continue
    let last = at + 1
    while (tokens[last] && determinerOfScope.test(tokens[last]?.lower ?? '')) last++
    const words: Word[] = []
    for (; tokens[last]?.segment === word.segment; last++) {
      if (tokens[last]?.content) words.push(tokens[last] as Word)
      else if (!goesOnAt(tokens, last)) break
    }
    if (words.length > 0) scopes.push(scopeOf(words, reading))
    at = last - 1
  }
  return scopes
}

/** "The history of the county" */
const goesOnAt = (tokens: readonly Word[], at: number): boolean =>
  tokens[at]?.lower === 'of'
    ? tokens[at - 1]?.lower === 'history'
    : tokens[at]?.lower === 'the' && tokens[at - 1]?.lower === 'of'

const alone = /^(?:worldwide|globally|ever|nationwide)$/u
const determinerOfScope = /^(?:the|its|their|all|this|that|a|an)$/u

function scopeOf(words: readonly Word[], { names }: Reading): Scope {
  const head = words.at(-1)?.lower.replace(owner, '') ?? ''
  return {
    written: words.map(({ text }) => text.replace(owner, '')).join(' '),
    width:
      words.length === 1 || /^(?:whole|entire|human|recorded|all)$/u.test(words[0]?.lower ?? '') ? widthOf(head) : null,
    isName: names.some(name => words.some(word => overlap(word, name))),
    words
  }
}
