import { leavesOpen } from '../../text/modal-verbs.ts'
import { areOpposites } from '../../text/opposites.ts'
import { overlap } from '../../text/overlap.ts'
import { isPastForm } from '../../text/past-form.ts'
import type { Reading } from '../../text/reading.ts'
import { isStopWord } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { Issue } from '../../types/issue.ts'
import type { Difference } from '../align.ts'
import { changeIssue } from '../wording/change-issue.ts'
import { restrictsToOther, tellsByOpposite, tellsException } from './exception.ts'
import { polarityMessages } from './polarity-messages.ts'

/** More words than these between two shared ones are a part of the sentence left out, not a word changed. */
const fewWords = 3
const negation = /^(?:not|never|no|nor|neither|cannot|nothing|nobody|none|rather|instead|without)$|n['’]t$/iu
const emphasis = /^(?:only|just|merely|necessarily)$/iu
const foretold =
  /^(?:will|would|shall|plans?|planned|planning|intends?|expects?|expected|aims?|hopes?|proposes?|proposed|preparing|prepares?|considering|considers?|set|scheduled)$/iu
const permitted = /^(?:allowed|permitted|welcome|free|able)$/iu
const strong = /^(?:will|shall|must)$/iu

/** A "not" put in or left out, a plan or a possibility made a fact, an opposite in the place of a word. */
export function changedPolarity(difference: Difference, claim: Reading, stated: Reading): Issue | null {
  return negationOf(difference, claim, stated) ?? modalityOf(difference) ?? oppositeOf(difference, claim, stated)
}

/** "Not", and "has yet to"; not "no more than", which is a bound. */
const isNegated = (tokens: readonly Word[]): boolean =>
  tokens.some(({ text, lower }, at) =>
    lower === 'yet' ? tokens[at + 1]?.lower === 'to' : negation.test(text) && tokens[at + 2]?.lower !== 'than'
  )

/** "Non-refundable" is denied as "not refundable" is, but nothing else of its sentence. */
const turns = (tokens: readonly Word[]): boolean => isNegated(tokens) || tokens.some(({ lower }) => lower === 'non')

function negationOf(difference: Difference, claim: Reading, sentence: Reading): Issue | null {
  const { claimed, stated, next } = difference
  // At the end it may belong to what was left out.
  if (claimed.length > fewWords || stated.length > fewWords || !next) return null
  if (tellsException(claim, sentence) || restrictsToOther(sentence.tokens, claim.tokens)) return null
  const denies = turns(claimed)
  if (denies === turns(stated)) return null
  // "Didn't confirm or deny" for "neither confirmed nor denied": the other side negates in a place of its own.
  if (isNegated((denies ? sentence : claim).tokens)) return null
  if ([...claimed, ...stated, next].some(({ text }) => emphasis.test(text))) return null
  // "No decision" for "a decision", "not approved" for "rejected": the other side has words of its own.
  const others = denies ? stated : claimed
  if (others.some(({ text }) => !isStopWord(text.toLowerCase()))) return null
  if (tellsByOpposite(claim.tokens, sentence.tokens)) return null
  return denies
    ? changeIssue('polarity_mismatch', polarityMessages.denies, difference)
    : changeIssue('polarity_mismatch', polarityMessages.affirms, difference)
}

const isPossibility = (word: Word): boolean => leavesOpen(word) || word.lower === 'can'

function modalityOf(difference: Difference): Issue | null {
  const { claimed, stated, next } = difference
  if (claimed.length > fewWords || stated.length > fewWords + 1) return null
  const open = stated.find(isPossibility)
  const planned = stated.find(({ text }) => foretold.test(text))
  if (!open && !planned) return null
  if (claimed.some(isPossibility) || isNegated(claimed)) return null
  // "Hens are allowed" of "hens may be kept"
  if (claimed.some(({ text }) => permitted.test(text))) return null
  if (claimed.some(({ text }) => foretold.test(text)))
    return open && open.lower !== 'can' && claimed.some(({ text }) => strong.test(text))
      ? changeIssue('polarity_mismatch', polarityMessages.foretells, difference)
      : null
  const verbs = claimed.length > 0 ? claimed : next ? [next] : []
  if (!verbs.some(({ text }) => isPastForm(text.toLowerCase()) || /^(?:has|have|had|was|were)$/iu.test(text)))
    return null
  return changeIssue('polarity_mismatch', polarityMessages.asDone, difference)
}

/** Small words of which one says the opposite of the other. */
const oppositePairs = new Set(
  [
    'before after',
    'with without',
    'above below',
    'over under',
    'inside outside',
    'including except',
    'including without',
    'in out'
  ].flatMap(pair => [pair, pair.split(' ').reverse().join(' ')])
)

/** "Before" in the place of "after", "cold" in the place of "warm". */
function oppositeOf(difference: Difference, { tokens, figures }: Reading, sentence: Reading): Issue | null {
  const { claimed, stated } = difference
  if (claimed.length > fewWords || stated.length > fewWords) return null
  // "No pupil failed" of "every pupil passed", "forbidden" of "not allowed"
  if (isNegated(stated) || (isNegated(tokens) && !isNegated(sentence.tokens))) return null
  // "Three in ten" of "out of 40, 12"
  const isOfFigure = (word: Word): boolean => figures.some(figure => overlap(word, figure))
  for (const own of claimed.filter(word => !isOfFigure(word)))
    for (const other of stated) {
      if (!oppositePairs.has(`${own.lower} ${other.lower}`) && !areOpposites(own.stem, other.stem)) continue
      // What either says elsewhere too may only have been told in another order.
      const isElsewhere =
        tokens.some(({ lower }) => lower === other.lower) || sentence.tokens.some(({ lower }) => lower === own.lower)
      if (!isElsewhere) return changeIssue('polarity_mismatch', polarityMessages.opposite, difference)
    }
  return null
}
