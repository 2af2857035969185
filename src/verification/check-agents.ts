import { isSameNameWord } from '../text/aliases.ts'
import { type Reading, readEvidence } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import { meaningOf } from '../text/synonyms.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'

/** A deed that a text says of somebody by name. */
interface Deed {
  verb: string
  /** The name right before the verb, as written and by its stems. */
  agent: string
  names: readonly string[]
  isName: boolean
  /** Stems of what follows the verb in its clause. */
  behind: ReadonlySet<string>
}

/** Of what the claim says behind the verb this share must be the same for it to be the same deed. */
const sameDeed = 0.6

/**
 * What a cited sentence says that one did, the claim may not say of another whom the sources name beside that one:
 * "Demir headed the winner" where Demir scored and Fenn headed it. Two names in one sentence are two people; names that
 * never meet may be of one.
 */
export function checkAgents(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  for (const deed of deedsOf(claim)) {
    // Only where a sentence names the one may it name the other beside that one.
    if (!cited.some(sentence => hasAll(sentence, deed.names))) continue
    const same = cited.flatMap(deedsTold).filter(other => other.verb === deed.verb && isSameDeed(deed, other))
    const [other] = same
    if (
      !other ||
      other.isName !== deed.isName ||
      same.some(({ names }) =>
        names.some(name => deed.names.some(own => isSameNameWord(own, name) || own.slice(0, 3) === name.slice(0, 3)))
      )
    )
      continue
    if (!cited.some(sentence => hasAll(sentence, [...deed.names, ...other.names]))) continue
    return [
      {
        code: 'name_mismatch',
        message: `The cited source says it of "${other.agent}" where the sentence says it of "${deed.agent}".`,
        claimed: deed.agent,
        found: other.agent
      }
    ]
  }
  return []
}

const remembered = createSentenceMemory<readonly Deed[]>()

function deedsTold(sentence: EvidenceSentence): readonly Deed[] {
  const known = remembered.get(sentence) ?? deedsOf(readEvidence(sentence))
  remembered.set(sentence, known)
  return known
}

function hasAll(sentence: EvidenceSentence, names: readonly string[]): boolean {
  const { tokens } = readEvidence(sentence)
  return names.every(name => tokens.some(({ stem }) => stem === name))
}

function isSameDeed({ behind }: Deed, { behind: other }: Deed): boolean {
  let shared = 0
  for (const stem of behind) if (other.has(stem)) shared++
  return shared > 0 && shared >= behind.size * sameDeed
}

/** Words behind a verb that are looked at. */
const reach = 40

const telling = new Set(['past', 'perfect', 'present', 'modal'])

function deedsOf({ text, tokens, predicates }: Reading): Deed[] {
  return predicates.flatMap(({ at, form }) => {
    const subject = telling.has(form) ? subjectBefore(text, tokens, at) : null
    const verb = tokens[at]
    if (!subject || !verb) return []
    const behind = new Set<string>()
    for (const { segment, content, stem } of tokens.slice(at + 1, at + 1 + reach)) {
      if (segment !== verb.segment) break
      if (content) behind.add(stem)
    }
    const words = subject.words.filter(({ content, lower }) => content && !honorifics.has(lower))
    return [
      {
        verb: meaningOf(verb.form.base),
        agent: text.slice(subject.words[0]?.startCharIndex, subject.words.at(-1)?.endCharIndex),
        names: words.map(({ stem }) => stem),
        isName: subject.isName,
        behind
      }
    ]
  })
}

const between =
  /^(?:has|have|had|will|would|shall|must|may|might|can|could|should|also|then|later|never|not|\p{L}+ly)$/u
const space = /^\s+$/u
/** Behind these a name is not (alone) who does it: "Smith of Ohio", "Antic and Sefolosha", "by Fenn". */
const linking =
  /^(?:and|or|nor|of|in|at|by|with|from|for|to|on|like|as|than|near|under|over|into|through|during|after|before|between|against|about|within|the|an?)$/u
/** No comma between the word before and the name: a space, or what ends a sentence. */
const endsSentence = /^[^\w,]*\s$/u
const honorifics = new Set(['mr', 'mrs', 'ms', 'dr', 'sir'])

/** The words right before a verb that are its subject, if they are all of it: a name, or "the" and a noun or two. */
function subjectBefore(text: string, tokens: readonly Word[], at: number): { words: Word[]; isName: boolean } | null {
  const isNextTo = (index: number): boolean =>
    space.test(text.slice(tokens[index]?.endCharIndex ?? 0, tokens[index + 1]?.startCharIndex ?? 0))
  let last = at - 1
  while (between.test(tokens[last]?.lower ?? '') && isNextTo(last)) last--
  const isName = tokens[last]?.name === true
  let first = last
  while (tokens[first]?.content && tokens[first]?.name === isName && isNextTo(first)) first--
  const words = tokens.slice(first + 1, last + 1)
  const before = tokens[first]
  if (words.length === 0) return null
  if (!isName) {
    const opener = tokens[first - 1]?.lower ?? ''
    return before?.lower === 'the' && isNextTo(first) && !linking.test(opener) && words.length < 3
      ? { words, isName }
      : null
  }
  if (linking.test(before?.lower ?? '')) return null
  // "Thomas, Smith and Lee won": one of several.
  const mark = text.slice(before?.endCharIndex ?? 0, words[0]?.startCharIndex ?? 0)
  return before === undefined || endsSentence.test(mark) ? { words, isName } : null
}
