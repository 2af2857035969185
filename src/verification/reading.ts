import { readFigures } from '../text/figures/read-figures.ts'
import { figuresOf } from '../text/figures/sentence-figures.ts'
import { type Name, readNames } from '../text/names.ts'
import { type Clause, readClauses } from '../text/polarity.ts'
import { isStopWord, stem, type Token, tokenize } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'

/** A sentence read once for all checks. */
export interface Reading {
  text: string
  tokens: readonly Token[]
  /** The stem of each token; the empty string for stop words. */
  terms: readonly string[]
  termSet: ReadonlySet<string>
  readonly figures: readonly Figure[]
  readonly names: readonly Name[]
  readonly clauses: readonly Clause[]
}

/** Reads any text; figures, names and clauses only once they are asked for. */
export function readText(text: string, readItsFigures: () => readonly Figure[] = () => readFigures(text)): Reading {
  const tokens = tokenize(text)
  const terms = tokens.map(token => (isStopWord(token.text.toLowerCase()) ? '' : stem(token.text)))
  const termSet = new Set(terms)
  termSet.delete('')
  let figures: readonly Figure[] | undefined
  let names: readonly Name[] | undefined
  let clauses: readonly Clause[] | undefined
  return {
    text,
    tokens,
    terms,
    termSet,
    get figures() {
      figures ??= readItsFigures()
      return figures
    },
    get names() {
      names ??= readNames(text, tokens)
      return names
    },
    get clauses() {
      clauses ??= readClauses(text, tokens)
      return clauses
    }
  }
}

let lastClaim: Reading | undefined

/** Reads a claim: the last one is remembered, for it is first attributed and then checked. */
export function readClaim(text: string): Reading {
  if (lastClaim?.text !== text) lastClaim = readText(text)
  return lastClaim
}

const remembered = new WeakMap<EvidenceSentence, Reading>()

/** Reads a sentence of a source; remembered for each sentence object. */
export function readEvidence(sentence: EvidenceSentence): Reading {
  const known = remembered.get(sentence)
  if (known) return known
  const reading = readText(sentence.text, () => figuresOf(sentence))
  remembered.set(sentence, reading)
  return reading
}

/** Share of a claim's terms that a sentence must have for the claim to be its very wording. */
const nearlyVerbatim = 0.8

/** Whether a claim is worded as a sentence is; what stands inside `except` (a name, say) is not looked at. */
export function isWordingOf(
  claim: Reading,
  stated: Reading,
  except?: { startCharIndex: number; endCharIndex: number }
): boolean {
  let words = 0
  let shared = 0
  for (const [index, term] of claim.terms.entries()) {
    const at = claim.tokens[index]?.startCharIndex
    if (term === '' || at === undefined) continue
    if (except && at >= except.startCharIndex && at < except.endCharIndex) continue
    words++
    if (stated.termSet.has(term)) shared++
  }
  return shared >= nearlyVerbatim * words
}
