import { baseOf } from '../../text/base-form.ts'
import { areOpposites } from '../../text/opposites.ts'
import { type PredicateForm, particles } from '../../text/predicates.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { meaningOf } from '../../text/synonyms.ts'
import { isStopWord, type Token } from '../../text/terms.ts'
import { deedKey, deedsOf, isLightVerb } from '../../text/verb-classes.ts'
import { shareKind } from '../../text/word-kinds.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isDiscourse } from '../discourse.ts'
import { tellsException } from '../polarity/exception.ts'

/** Verbs in these forms tell of a deed; an infinitive or a gerund mostly names one. */
const telling = new Set<PredicateForm>(['past', 'present', 'perfect', 'passive', 'progressive', 'modal'])
const startsWithDigit = /^\p{N}/u

/**
 * The deeds of a short claim that no sentence tells: with another verb it is another statement. In a claim of `each`
 * words of its own every deed must be told, in one of `any` words one of them; longer ones are left to their wording.
 * `isStrict`: for one of `each` words only a sentence that speaks of its matter tells it, and what is denied must be told
 * too ("did not sue"), which else invents no deed.
 */
export function inventedDeeds(
  claim: Reading,
  sentences: readonly EvidenceSentence[],
  { each, any, isStrict = false }: { each: number; any: number; isStrict?: boolean }
): Issue[] {
  const words = countWords(claim)
  if (words > any) return []
  const deeds = readDeeds(claim).filter(({ isDenied }) => isStrict || !isDenied)
  const untold = untoldAmong(deeds, claim, sentences, isStrict && words <= each)
  const [first] = untold
  if (!first || (words > each && untold.length < deeds.length)) return []
  return [
    {
      code: 'low_support',
      message: `No cited sentence tells of "${first.written}".`,
      claimed: first.written,
      found: null
    }
  ]
}

/** The words of a claim; a name of several words is one. */
function countWords({ tokens, names }: Reading): number {
  const isWithinName = ({ startCharIndex }: Token): boolean =>
    names.some(name => startCharIndex > name.startCharIndex && startCharIndex < name.endCharIndex)
  return tokens.filter(token => token.term !== '' && !startsWithDigit.test(token.term) && !isWithinName(token)).length
}

/** A verb of a claim that tells of a deed. */
interface Deed {
  /** The verb and its particle, as written. */
  written: string
  base: string
  /** The kinds of deed that it may tell, by which others may stand for it. */
  kinds: ReadonlySet<number>
  isDenied: boolean
}

/** The verbs of a text that tell of a deed. */
function readDeeds(claim: Reading): Deed[] {
  const denied = deniedIn(claim)
  const deeds: Deed[] = []
  for (const predicate of claim.predicates) {
    const token = claim.tokens[predicate.at]
    if (!token || !telling.has(predicate.form)) continue
    const { base } = token.form
    const { particle } = predicate
    // "Amounts to $5 million", "holds 20%": how much it is, the figures tell.
    if (ofMeasure.has(base) && precedesFigure(claim, token)) continue
    const ofPhrase = particle === null ? none : deedsOf(deedKey(base, particle))
    if (ofPhrase.size === 0 && (isLightVerb(base) || isDiscourse(predicate.term))) continue
    deeds.push({
      written: particle === null ? token.text : `${token.text} ${particle}`,
      base,
      kinds: ofPhrase.size > 0 ? ofPhrase : deedsOf(base),
      isDenied: denied.has(token.startCharIndex)
    })
  }
  return deeds
}

/** Verbs that join a figure to what it measures. */
const ofMeasure = new Set(
  'amount total count number equal hold stand average measure weigh cost reach cover maximum minimum price worth default'
    .split(' ')
    .map(baseOf)
)
/** Whether a verb (base) or a noun of that stem joins a figure to what it measures, and says nothing else. */
export const tellsHowMuch = (base: string): boolean => ofMeasure.has(base)
/** UTF-16 code units between such a verb and its figure: "to more than". */
const nextToVerb = 16

function precedesFigure({ figures }: Reading, { endCharIndex }: Token): boolean {
  return figures.some(
    ({ startCharIndex }) => startCharIndex >= endCharIndex && startCharIndex - endCharIndex <= nextToVerb
  )
}

const none: ReadonlySet<number> = new Set()

/** Where the words stand that a text denies ("did not sign"), as offsets in it. */
function deniedIn({ clauses }: Reading): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { denied, words } of clauses)
    if (denied.size > 0) for (const { term, startCharIndex } of words) if (denied.has(term)) places.add(startCharIndex)
  return places
}

/** A word of a source that may tell of a deed. */
interface Telling {
  meaning: string
  kinds: ReadonlySet<number>
  isDenied: boolean
}

/** Those that none of the sentences tells in any form. */
function untoldAmong(
  deeds: readonly Deed[],
  claim: Reading,
  sentences: readonly EvidenceSentence[],
  isStrict: boolean
): Deed[] {
  if (deeds.length === 0) return []
  const words = claim.tokens.filter(({ term }) => term !== '' && !isDiscourse(term))
  const told = sentences
    .filter(sentence => !isStrict || isOnMatter(sentence, words))
    .map(sentence => ({ all: deedsTold(sentence), isExcepted: tellsException(claim, readEvidence(sentence)) }))
  const verbs = new Set(claim.predicates.map(({ at }) => at))
  const own = new Set(claim.tokens.filter((_, at) => !verbs.has(at)).map(({ form }) => meaningOf(form.base)))
  return deeds.filter(deed => !told.some(({ all, isExcepted }) => all.some(word => tells(word, deed, own, isExcepted))))
}

/** What a sentence tells is of the claim's matter only if it shares this part of its words, the deed apart. */
const sharedMatter = 0.4

function isOnMatter(sentence: EvidenceSentence, words: readonly Word[]): boolean {
  const { termSet } = readEvidence(sentence)
  const shared = words.filter(({ term }) => termSet.has(term)).length
  return shared >= (words.length - 1) * sharedMatter
}

const remembered = createSentenceMemory<readonly Telling[]>()

function deedsTold(sentence: EvidenceSentence): readonly Telling[] {
  return remembered.of(sentence, wordsTold)
}

/** A particle stands no farther behind its verb than this ("took the guidance document back"). */
const reach = 5

function wordsTold(sentence: EvidenceSentence): Telling[] {
  const reading = readEvidence(sentence)
  const { tokens } = reading
  const denied = deniedIn(reading)
  return tokens.flatMap((token, at) => {
    if (isStopWord(token.text.toLowerCase())) return []
    const { base } = token.form
    const kinds = new Set(deedsOf(base))
    for (const { text: particle } of tokens.slice(at + 1, at + 1 + reach))
      if (particles.has(particle)) for (const kind of deedsOf(deedKey(base, particle))) kinds.add(kind)
    return [{ meaning: meaningOf(base), kinds, isDenied: denied.has(token.startCharIndex) }]
  })
}

/** Whether a word of a source tells a deed; one that the claim has for something else does not ("retirement", "retired"). */
function tells(word: Telling, { base, kinds, isDenied }: Deed, own: ReadonlySet<string>, isExcepted: boolean): boolean {
  const meaning = meaningOf(base)
  // "Did not accept" of "rejected"
  if (isDenied && !word.isDenied && areOpposites(word.meaning, meaning)) return true
  if (word.isDenied && !isDenied && !isExcepted) return false
  if (word.meaning === meaning) return true
  if (own.has(word.meaning)) return false
  for (const kind of kinds) if (word.kinds.has(kind)) return true
  return areOfOneFamily(meaning, word.meaning)
}

/** Whether one word may stand for a verb in a paraphrase: another form of it, or of one kind with it. */
export function mayTell(word: string, verb: string): boolean {
  const [one, other] = [baseOf(word), baseOf(verb)]
  if (shareKind(deedsOf(one), deedsOf(other))) return true
  const [meaning, otherMeaning] = [meaningOf(one), meaningOf(other)]
  return meaning === otherMeaning || areOfOneFamily(meaning, otherMeaning)
}

const vowel = /[aeiouy]/u

/** "Decide" and "decision", "sign" and "signature": one is the beginning of the other, but for its last letter. */
function areOfOneFamily(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let shared = 0
  while (shared < shorter && one[shared] === other[shared]) shared++
  if (shared < 4) return false
  if (shared === shorter || shared >= 6) return true
  const [mine = '', theirs = ''] = [one[shared], other[shared]]
  return shared === shorter - 1 && (mine === 's' || theirs === 's' || (vowel.test(mine) && vowel.test(theirs)))
}
