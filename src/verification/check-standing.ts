import { isIrregularForm } from '../text/base-form.ts'
import { deniesByMeaning } from '../text/denials.ts'
import { areOpposites } from '../text/opposites.ts'
import type { Clause, ClauseWord } from '../text/polarity.ts'
import type { PredicateForm } from '../text/predicates.ts'
import { type Reading, readEvidence } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import { isStopWord } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'
import { tellsException } from './exception.ts'

/** How a text stands to what one of its words says. */
type Standing = 'told' | 'denied' | 'open'

/** Besides the word itself a claim must share this many words with the sentence that has it, or this share of its own. */
const sharedWords = 2
const sharedPart = 0.5
const beings = new Set(['is', 'are', 'was', 'were', 'be', 'been', "isn't", "aren't", "wasn't", "weren't"])
const helpers = new Set([...beings, 'has', 'have', 'had'])
const adverb = /^(?:also|still|already|now|then|later|\p{L}+ly)$/u
const participle = /[^e]ed$/u
const hedge =
  /^(?:report|alleg|possibl|perhap|like|potential|probabl|expect|plan|propos|suppos|appar|seem|appear|schedul|intend)/u
const denying =
  /^(?:no|not|never|none|neither|nor|nobody|nothing|without|cannot|except|unless|hardly|un(?:til|able|likely|clear|known|certain))$|n't$/u

/**
 * What a claim says is done, or is so, must not be told by the sources under a denial alone: "the cause is known" where it
 * "is not known", "showed" where a trial was "too short to show". Unlike `checkPolarity` it asks word by word, so that
 * the rest may be told in other words.
 */
export function checkStanding(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[] = cited
): Issue[] {
  const forms = new Map(claim.predicates.map(({ at, form }) => [claim.tokens[at]?.startCharIndex, form]))
  for (const clause of claim.clauses) {
    if (clause.conditional || clause.denied.size > 0) continue
    for (const [at, word] of clause.words.entries()) {
      if (clause.words.some(other => other !== word && isDenyingOrHedging(other))) continue
      if (isStopWord(word.lower) || word.text !== word.lower || word.hyphenated) continue
      const form = forms.get(word.startCharIndex)
      if (!(form && telling.has(form)) && !isState(clause.words, at)) continue
      const found = standingIn(claim, cited, word, clause)
      if (found && !context.some(sentence => tellsOf(sentence, word, clause))) return [found]
    }
  }
  return []
}

/** Whether a sentence that has other words of the clause too says so. */
function tellsOf(sentence: EvidenceSentence, word: ClauseWord, { terms }: Clause): boolean {
  const { termSet } = readEvidence(sentence)
  if (!terms.some(term => term !== word.term && termSet.has(term))) return false
  return placesOf(sentence, word).some(({ standing }) => standing === 'told')
}

const telling = new Set<PredicateForm>(['past', 'perfect', 'passive', 'present'])

function isDenyingOrHedging({ lower, term }: ClauseWord): boolean {
  return denying.test(lower) || hedge.test(term) || deniesByMeaning(term)
}

/** What something is said to be: "is known", "is suitable"; or how it is called: "sweetened cream". */
function isState(words: readonly ClauseWord[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && adverb.test(words[before]?.lower ?? '')) before--
  return beings.has(words[before]?.lower ?? '') || participle.test(words[at]?.lower ?? '')
}

function standingIn(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  word: ClauseWord,
  claimed: Clause
): Issue | null {
  const others = claimed.terms.filter(term => term !== word.term)
  let against: Clause | null = null
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    if (tellsException(claim, stated)) continue
    const shared = others.filter(term => stated.termSet.has(term)).length
    for (const { clause, standing } of placesOf(sentence, word)) {
      if (standing !== 'denied') return null
      if (clause.terms.some(term => claimed.terms.some(mine => areOpposites(mine, term)))) return null
      const near = others.filter(term => clause.terms.includes(term)).length
      if (near === 0) continue
      const isMostOfIt = near >= (clause.terms.length - 1) * sharedPart && shared >= sharedWords
      if (isMostOfIt || shared >= others.length * sharedPart) against ??= clause
    }
  }
  if (!against) return null
  return {
    code: 'polarity_mismatch',
    message: 'The sentence affirms what the cited source denies.',
    claimed: written(claimed),
    found: written(against)
  }
}

/** Where a sentence has a word. */
interface Place {
  word: ClauseWord
  clause: Clause
  standing: Standing
}

/** Of a word that a sentence repeats without end the first places say enough. */
const mostPlaces = 16
const remembered = createSentenceMemory<ReadonlyMap<string, readonly Place[]>>()

/** Where a sentence has a word, in any of its forms. */
function placesOf(sentence: EvidenceSentence, word: ClauseWord): Place[] {
  let places = remembered.get(sentence)
  if (!places) {
    places = readPlaces(readEvidence(sentence))
    remembered.set(sentence, places)
  }
  return (places.get(word.base) ?? []).filter(({ word: own }) => own.lower === word.lower || isVerbForm(own, word))
}

function readPlaces({ clauses }: Reading): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const clause of clauses)
    for (const [at, word] of clause.words.entries()) {
      if (isStopWord(word.lower)) continue
      const { base } = word
      const known = places.get(base)
      if (!known) places.set(base, [{ word, clause, standing: standingOf(clause, at) }])
      else if (known.length < mostPlaces) known.push({ word, clause, standing: standingOf(clause, at) })
    }
  return places
}

const verbal = /(?:s|ed|en|ing|[^aeiou]e)$/u

/** "Attended" and "attend", not "responsible" and "responsibility". */
function isVerbForm({ lower }: ClauseWord, { lower: other }: ClauseWord): boolean {
  const [shorter, longer] = lower.length < other.length ? [lower, other] : [other, lower]
  return verbal.test(longer) || isIrregularForm(longer) || isIrregularForm(shorter)
}

/** How a clause stands to one of its words. */
function standingOf({ denied, prospects, conditional, words }: Clause, at: number): Standing {
  const term = words[at]?.term ?? ''
  // "No serious events were attributed": what is said of nothing is denied.
  const isOfNothing = /^(?:no|none|nobody|nothing|neither)$/u.test(words[0]?.lower ?? '') && isBehindBeing(words, at)
  if (denied.has(term) || isOfNothing || isTooMuch(words, at)) return 'denied'
  return conditional || prospects.some(({ verb }) => verb === term) ? 'open' : 'told'
}

function isBehindBeing(words: readonly ClauseWord[], at: number): boolean {
  return words.slice(Math.max(1, at - 3), at).some(({ lower }) => helpers.has(lower))
}

/** "Too short to show": what follows did not come to be. */
function isTooMuch(words: readonly ClauseWord[], at: number): boolean {
  const to = [at - 1, at - 2].find(index => words[index]?.lower === 'to')
  return to !== undefined && words.slice(Math.max(0, to - 4), to).some(({ lower }) => lower === 'too')
}

function written({ words }: Clause): string {
  return words.map(({ text }) => text).join(' ')
}
