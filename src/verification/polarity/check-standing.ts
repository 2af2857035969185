import { auxiliaries, type ClauseWord } from '../../text/clause-words.ts'
import { deniesByMeaning } from '../../text/denials.ts'
import { areOpposites } from '../../text/opposites.ts'
import type { Clause } from '../../text/polarity.ts'
import type { PredicateForm } from '../../text/predicates.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { isStopWord } from '../../text/terms.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import { tellsByOpposite, tellsException } from './exception.ts'
import { polarityMessages } from './polarity-messages.ts'
import { beings, placesOf } from './standing.ts'

/** Besides the word itself a claim must share this part of its own words with the sentence that has it. */
const sharedPart = 0.5
const adverb = /^(?:also|still|already|now|then|later|\p{L}+ly)$/u
const participle = /[^e]ed$/u
const hedge =
  /^(?:report|alleg|possibl|perhap|like|potential|probabl|expect|propos|suppos|appar|seem|appear|schedul|intend)/u
/** Not the plan that somebody pays for. */
const planned = /^plann(?:ed|ing)$/u
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
  const told = toldIn(claim)
  for (const [index, clause] of claim.clauses.entries()) {
    if (clause.conditional || clause.denied.size > 0) continue
    const cues = clause.words.filter(({ form }) => isDenyingOrHedging(form))
    if (cues.length > 1) continue
    for (const [at, word] of clause.words.entries()) {
      if (cues.length > 0 && word !== cues[0]) continue
      if (isStopWord(word.lower) || word.text !== word.lower || word.hyphenated) continue
      if (!told.has(word.startCharIndex) && !isState(clause.words, at)) continue
      const found = standingIn(claim, cited, word, index)
      if (found && !context.some(sentence => tellsOf(sentence, word, clause))) return [found]
    }
  }
  return []
}

/** Where the words stand by which a claim tells that something is done: its verbs, and "asking" in "after asking". */
function toldIn({ tokens, predicates }: Reading): ReadonlySet<number> {
  const places = new Set<number>()
  const note = (at: number): void => {
    const token = tokens[at]
    if (token) places.add(token.startCharIndex)
  }
  for (const { at, form } of predicates) if (telling.has(form)) note(at)
  for (let at = 1; at < tokens.length; at++)
    if (tokens[at]?.lower.endsWith('ing') && presupposing.has(tokens[at - 1]?.lower ?? '')) note(at)
  return places
}

/** Behind these a gerund tells what is done. */
const presupposing = new Set(['after', 'by', 'while', 'when'])
/** They open a clause that says something of the one before it. */
const leaning = new Set(['which', 'who', 'that', 'without', ...presupposing])

/** The words that a clause is about, with those of the clause on which it leans: "…, which should not be sweetened". */
function matterOf({ clauses, tokens }: Reading, index: number): readonly string[] {
  const clause = clauses[index]
  const before = clauses[index - 1]
  if (!clause || !before) return clause?.terms ?? []
  const first = tokens.findIndex(({ startCharIndex }) => startCharIndex === clause.startCharIndex)
  const [opener, word] = [tokens[first - 1]?.lower ?? '', tokens[first]?.lower ?? '']
  // "Was promised but never delivered": one subject for both.
  const isCoordinated = (opener === 'and' || opener === 'but') && (auxiliaries.has(word) || denying.test(word))
  const leans = isCoordinated || leaning.has(opener) || leaning.has(word)
  return leans ? [...before.terms, ...clause.terms] : clause.terms
}

/** Whether a sentence that has other words of the clause too says so. */
function tellsOf(sentence: EvidenceSentence, word: ClauseWord, { terms }: Clause): boolean {
  const { termSet } = readEvidence(sentence)
  if (!terms.some(term => term !== word.term && termSet.has(term))) return false
  return placesOf(sentence, word).some(({ standing }) => standing === 'told')
}

const telling = new Set<PredicateForm>(['past', 'perfect', 'passive', 'present'])

const isDenyingOrHedging = createFormMemory(
  ({ plain, stemmed }) => denying.test(plain) || hedge.test(stemmed) || planned.test(plain) || deniesByMeaning(stemmed)
)

/** What something is said to be: "is known", "is suitable"; or how it is called: "sweetened cream". */
function isState(words: readonly ClauseWord[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && adverb.test(words[before]?.lower ?? '')) before--
  return beings.has(words[before]?.lower ?? '') || participle.test(words[at]?.lower ?? '')
}

function standingIn(claim: Reading, cited: readonly EvidenceSentence[], word: ClauseWord, index: number): Issue | null {
  const claimed = claim.clauses[index]
  if (!claimed) return null
  const others = matterOf(claim, index).filter(term => term !== word.term)
  let against: Clause | null = null
  for (const sentence of cited) {
    const places = placesOf(sentence, word)
    if (places.length === 0) continue
    const stated = readEvidence(sentence)
    if (tellsException(claim, stated) || tellsByOpposite(claim.tokens, stated.tokens)) continue
    const shared = others.filter(term => stated.termSet.has(term)).length
    for (const { clause, index: at, standing } of places) {
      if (standing !== 'denied') return null
      if (clause.terms.some(term => claimed.terms.some(mine => areOpposites(mine, term)))) return null
      const theirs = matterOf(stated, at)
      if (!others.some(term => theirs.includes(term))) continue
      if (shared >= others.length * sharedPart) against ??= clause
    }
  }
  return against && clauseIssue(polarityMessages.affirms, claimed, against)
}
