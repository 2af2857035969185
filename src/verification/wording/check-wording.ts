import { acronymLetters, acronymsOf, isSameCountry, isSameNameWord } from '../../text/aliases.ts'
import { baseOf } from '../../text/base-form.ts'
import { leavesOpen } from '../../text/modal-verbs.ts'
import { foldName, isCapitalised } from '../../text/names.ts'
import { areOpposites } from '../../text/opposites.ts'
import { isPastForm } from '../../text/past-form.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { isStopWord, type Token } from '../../text/terms.ts'
import { isAuxiliaryVerb, isLightVerb } from '../../text/verb-classes.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue, IssueCode } from '../../types/issue.ts'
import { type Alignment, alignmentOf, type Difference } from '../align.ts'
import { agreeing, relationTo } from '../figures/relation-to.ts'
import { mayTell } from './check-deeds.ts'
import { areOtherLabels } from './check-labels.ts'
import { tellsByOpposite, tellsException } from './exception.ts'

/** More words than these between two shared ones are a part of the sentence left out, not a word changed. */
const fewWords = 3
const negation = /^(?:not|never|no|nor|neither|cannot|nothing|nobody|none|rather|instead|without)$|n['’]t$/iu
const emphasis = /^(?:only|just|merely|necessarily)$/iu
const foretold =
  /^(?:will|would|shall|plans?|planned|planning|intends?|expects?|expected|aims?|hopes?|proposes?|proposed|preparing|prepares?|considering|considers?|set|scheduled)$/iu
const strong = /^(?:will|shall|must)$/iu

/**
 * Where a claim follows a cited sentence word by word, each small change between the shared words tells by itself: a
 * "not" put in or left out, a "may" made a "will", a plan made a deed, one name for another.
 */
export function checkWording(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  let issues: Issue[] | undefined
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    const alignment = alignmentOf(claim, stated)
    if (!alignment) continue
    const found = alignment.differences.flatMap(difference => issueOf(difference, claim, stated) ?? [])
    if (found.length === 0) {
      const changed = deedOf(alignment, claim, stated)
      if (changed) found.push(changed)
    }
    // What any one cited sentence says in these words is said.
    if (issues === undefined || found.length < issues.length) issues = found
  }
  return issues ?? []
}

function issueOf(difference: Difference, claim: Reading, stated: Reading): Issue | null {
  const { claimed, stated: left } = difference
  if (claimed.length > 8 || left.length > 8) return null
  return (
    negationOf(difference, claim, stated) ??
    modalityOf(difference) ??
    turnedIn(difference, claim, stated) ??
    labelIssue(difference) ??
    nameOf(claimed, left, claim, stated)
  )
}

function issue(code: IssueCode, message: string, { claimed, stated, next }: Difference): Issue {
  const write = (tokens: readonly Word[]): string =>
    [...tokens, ...(next ? [next] : [])].map(({ text }) => text).join(' ')
  return { code, message, claimed: write(claimed), found: write(stated) }
}

/** Not "no more than", which is a bound. */
const isNegated = (tokens: readonly Word[]): boolean =>
  tokens.some(({ text }, at) => negation.test(text) && tokens[at + 2]?.lower !== 'than')

function negationOf(difference: Difference, claim: Reading, sentence: Reading): Issue | null {
  const { claimed, stated, next } = difference
  // At the end it may belong to what was left out.
  if (claimed.length > fewWords || stated.length > fewWords || !next) return null
  if (tellsException(claim, sentence)) return null
  const denies = isNegated(claimed)
  if (denies === isNegated(stated)) return null
  // "Didn't confirm or deny" for "neither confirmed nor denied": the other side negates in a place of its own.
  if (isNegated((denies ? sentence : claim).tokens)) return null
  if ([...claimed, ...stated, next].some(({ text }) => emphasis.test(text))) return null
  // "No decision" for "a decision", "not approved" for "rejected": the other side has words of its own.
  const others = denies ? stated : claimed
  if (others.some(({ text }) => !isStopWord(text.toLowerCase()))) return null
  if (tellsByOpposite(claim.tokens, sentence.tokens)) return null
  return denies
    ? issue('polarity_mismatch', 'The sentence denies what the cited source affirms.', difference)
    : issue('polarity_mismatch', 'The sentence affirms what the cited source denies.', difference)
}

const isPossibility = (word: Word): boolean => leavesOpen(word) || word.lower === 'can'

function modalityOf(difference: Difference): Issue | null {
  const { claimed, stated, next } = difference
  if (claimed.length > fewWords || stated.length > fewWords + 1) return null
  const open = stated.find(isPossibility)
  const planned = stated.find(({ text }) => foretold.test(text))
  if (!open && !planned) return null
  if (claimed.some(isPossibility)) return null
  if (claimed.some(({ text }) => foretold.test(text)))
    return open && open.lower !== 'can' && claimed.some(({ text }) => strong.test(text))
      ? issue('polarity_mismatch', 'The sentence foretells what the cited source only thinks possible.', difference)
      : null
  const verbs = claimed.length > 0 ? claimed : next ? [next] : []
  if (!verbs.some(({ text }) => isPastForm(text.toLowerCase()) || /^(?:has|have|had|was|were)$/iu.test(text)))
    return null
  return issue(
    'polarity_mismatch',
    'The sentence states as done what the cited source only plans or thinks possible.',
    difference
  )
}

/** Small words of which one says the opposite of the other. */
const turned = new Map(
  [
    'before after',
    'with without',
    'above below',
    'over under',
    'inside outside',
    'including except',
    'including without',
    'in out'
  ].flatMap(pair => {
    const [one = '', other = ''] = pair.split(' ')
    return [`${one} ${other}`, `${other} ${one}`].map(key => [key, true] as const)
  })
)

/** "Before" in the place of "after", "cold" in the place of "warm". */
function turnedIn(difference: Difference, { tokens }: Reading, sentence: Reading): Issue | null {
  const { claimed, stated } = difference
  if (claimed.length > fewWords || stated.length > fewWords) return null
  // "No pupil failed" of "every pupil passed"
  if (isNegated(tokens) && !isNegated(sentence.tokens)) return null
  for (const own of claimed)
    for (const other of stated) {
      if (!turned.has(`${own.lower} ${other.lower}`) && !areOpposites(own.stem, other.stem)) continue
      // What either says elsewhere too may only have been told in another order.
      const isElsewhere =
        tokens.some(({ lower }) => lower === other.lower) || sentence.tokens.some(({ lower }) => lower === own.lower)
      if (!isElsewhere)
        return issue('polarity_mismatch', 'The sentence says the opposite of the cited source.', difference)
    }
  return null
}

/** One verb in the very place of another that tells of something else, where nothing besides is said in other words. */
function deedOf({ differences, pairs }: Alignment, claim: Reading, sentence: Reading): Issue | null {
  // "Died in 1961" is not said in the place of "born in 1887".
  if (pairs.some(pair => agreeing[relationTo(pair.claimed, pair.stated)] === 0)) return null
  const changed = differences.filter(({ claimed }) => contentOf(claimed).length > 0)
  const [difference, ...more] = changed
  if (!difference?.next || more.length > 0) return null
  const [own, ...besides] = contentOf(difference.claimed)
  const [other, ...others] = contentOf(difference.stated)
  if (!own || !other || besides.length + others.length > 0) return null
  if (!isVerbIn(claim, own) || !isVerbIn(sentence, other)) return null
  const [verb, theirs] = [baseOf(own.text), baseOf(other.text)]
  // "Said that he did not" for "denied", "involves" for "means": what such a verb tells hangs on the words after it.
  if (isAuxiliaryVerb(verb) || isAuxiliaryVerb(theirs) || (isLightVerb(verb) && isLightVerb(theirs))) return null
  if (mayTell(own.text, other.text)) return null
  return {
    code: 'low_support',
    message: `The cited source says "${other.text}" where the sentence says "${own.text}".`,
    claimed: own.text,
    found: other.text
  }
}

function isVerbIn({ tokens, predicates }: Reading, { startCharIndex }: Token): boolean {
  return predicates.some(({ at, particle }) => particle === null && tokens[at]?.startCharIndex === startCharIndex)
}

function contentOf(tokens: readonly Word[]): Word[] {
  return tokens.filter(({ text }) => !isStopWord(text.toLowerCase()))
}

/** One label in the very place of another, each a single word: figures are compared by their values. */
function labelIssue(difference: Difference): Issue | null {
  const [own, ...more] = difference.claimed
  const [other, ...others] = difference.stated
  if (!own || !other || more.length + others.length > 0 || !areOtherLabels(own, other)) return null
  return issue(
    'figure_mismatch',
    `The cited source says "${other.text}" where the sentence says "${own.text}".`,
    difference
  )
}

function nameOf(claimed: readonly Word[], left: readonly Word[], claim: Reading, stated: Reading): Issue | null {
  const theirs = namesAmong(left, stated)
  const own = theirs && (namesAmong(claimed, claim) ?? openingName(claimed, claim))
  if (!own || !theirs) return null
  const folded = own.map(foldName)
  const others = theirs.map(foldName)
  if (folded.some(word => others.some(other => isSameNameWord(word, other)))) return null
  if (isSameCountry(folded, new Set(others), () => others.join(' '))) return null
  const short = own.length === 1 ? acronymLetters(own[0] ?? '') : null
  const otherShort = theirs.length === 1 ? acronymLetters(theirs[0] ?? '') : null
  if (short !== null && acronymsOf(left).has(short)) return null
  if (otherShort !== null && acronymsOf(claimed).has(otherShort)) return null
  const [name, found] = [own.join(' '), theirs.join(' ')]
  return {
    code: 'name_mismatch',
    message: `The cited source says "${found}" where the sentence says "${name}".`,
    claimed: name,
    found
  }
}

/** The words of a stretch that is nothing but a name (and an article); null where there is more or less. */
function namesAmong(tokens: readonly Word[], { names }: Reading): string[] | null {
  const words: string[] = []
  for (const { text, startCharIndex, endCharIndex } of tokens) {
    if (/^(?:the|an?)$/iu.test(text)) continue
    const name = names.find(other => startCharIndex >= other.startCharIndex && endCharIndex <= other.endCharIndex)
    if (!name?.certain) return null
    if (isCapitalised(text)) words.push(text)
  }
  return words.length === 0 ? null : words
}

/** A capitalised word that opens the claim and may be a name by its form: no adverb, no plural, no comma after it. */
function openingName(tokens: readonly Word[], { text, tokens: all }: Reading): string[] | null {
  const [word, ...rest] = tokens
  if (!word || rest.length > 0 || word !== all[0] || !isCapitalised(word.text)) return null
  if (isStopWord(word.text.toLowerCase()) || /(?:ly|ing|[^s]s)$/u.test(word.text) || text[word.endCharIndex] === ',')
    return null
  return [word.text]
}
