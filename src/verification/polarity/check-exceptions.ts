import { areOpposites } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isPlain } from '../wording/statements.ts'
import { denial, exceptionOf } from './exception.ts'
import { polarityMessages } from './polarity-messages.ts'

const limiting = /\b(?:except|excluding|exception|apart|only|unless|other than|but|outside|besides)\b/iu

/**
 * What a source says of all but something, a short claim may not say of that: neither "open on Mondays" of "open daily except
 * Mondays" nor "guide dogs are not allowed" of "dogs are not allowed except guide dogs".
 */
export function checkExceptions(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!isPlain(claim) || limiting.test(claim.text)) return []
  const own = new Set(claim.tokens.map(({ stem }) => stem))
  const isDenied = denial.test(claim.text)
  for (const sentence of cited) {
    const exception = exceptionOf(readEvidence(sentence))
    if (!exception?.excepted.every(({ stem }) => own.has(stem))) continue
    const { main, excepted, written } = exception
    const among = new Set([...main, ...excepted].map(({ stem }) => stem))
    const shared = main.filter(({ stem }) => own.has(stem) && !excepted.some(word => word.stem === stem))
    // With a word for the opposite a denial affirms: "closed on Mondays" of "open daily except Mondays".
    const turned = claim.tokens.some(
      ({ stem, content }) => content && !among.has(stem) && main.some(word => areOpposites(word.stem, stem))
    )
    // Of what is said of all, and not only who they are.
    const isSaid = shared.some(word => word !== main[0] || main.length === 1)
    if (turned || !isSaid || isDenied !== exception.isDenied) continue
    return [
      {
        code: 'polarity_mismatch',
        message: `The cited source says "${written}".`,
        claimed: null,
        found: written
      }
    ]
  }
  return oppositeOnDay(claim, cited)
}

const dayOfWeek = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u

/** "Open on Sundays" of "Saturday 10 am to 2 pm, closed on Sunday": what is said of a day of the week stands beside it. */
function oppositeOnDay(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const days = claim.tokens.filter(({ lower }) => dayOfWeek.test(lower))
  const [day] = days
  if (!day || days.length > 1 || denial.test(claim.text)) return []
  let found: { claimed: string; found: string } | null = null
  for (const sentence of cited) {
    const { tokens } = readEvidence(sentence)
    for (const told of tokens) {
      if (told.stem !== day.stem) continue
      const beside = tokens.filter(({ segment, content }) => content && segment === told.segment)
      if (claim.tokens.some(one => one.content && one !== day && beside.some(({ stem }) => stem === one.stem)))
        return []
      for (const one of claim.tokens)
        for (const other of beside)
          if (one.content && areOpposites(one.stem, other.stem)) found = { claimed: one.text, found: other.text }
    }
  }
  return found ? [{ code: 'polarity_mismatch', message: polarityMessages.opposite, ...found }] : []
}
