import { isForPeople } from '../../text/people.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'

/** Before an office they make it another one. "Former" and "acting" hold the office at some time. */
const lesser = new Set('deputy vice assistant shadow'.split(' '))
const isLesser = createFormMemory(({ plain }) => lesser.has(plain))
/** "Prime minister", "chief financial officer" */
const mostWords = 3

/** Who holds an office by its full name: what a source says of a deputy prime minister a claim may not say of the prime minister. */
export function checkTitles(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Issue[] {
  if (claim.tokens.some(({ form }) => isLesser(form))) return []
  for (const sentence of cited) {
    const reading = readEvidence(sentence)
    const { tokens } = reading
    for (const [at, word] of tokens.entries()) {
      if (!isLesser(word.form)) continue
      const office = officeAt(reading, at + 1)
      if (office.length === 0 || !holds(claim.tokens, office)) continue
      if (context.some(each => each.source === sentence.source && holds(readEvidence(each).tokens, office))) continue
      const written = office.map(({ text }) => text).join(' ')
      return [mismatch('low_support', written, `${word.text} ${written}`)]
    }
  }
  return []
}

function officeAt({ tokens, predicates }: Reading, start: number): Word[] {
  const office: Word[] = []
  for (const [index, word] of tokens.slice(start, start + mostWords).entries()) {
    // "His deputy Omar Said", "Deputy Mayor Ruth Cole": a name is no office.
    if (word.name && !isForPeople(word.lower)) break
    if (!word.content || word.segment !== tokens[start]?.segment) break
    if (predicates.some(({ at }) => at === start + index)) break
    office.push(word)
  }
  return office
}

/** Whether words stand in a row, and not as the office of a deputy. */
function holds(tokens: readonly Word[], office: readonly Word[]): boolean {
  return tokens.some(
    (word, at) =>
      word.stem === office[0]?.stem &&
      !(tokens[at - 1] && isLesser((tokens[at - 1] as Word).form)) &&
      office.every(({ stem }, index) => tokens[at + index]?.stem === stem)
  )
}
