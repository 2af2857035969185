import { negators } from '../../text/clause-words.ts'
import { createCue } from '../../text/cues.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { frameOf } from '../../text/frame.ts'
import { overlap } from '../../text/overlap.ts'
import { readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { leanedSubjectOf, openerOf } from '../leaned-subject.ts'
import { Surrounded } from '../surroundings.ts'
import { type Assertion, modes, states } from './assertion.ts'
import { poleOf } from './axes.ts'

const pole = poleOf(stem('allowed'))
const refusing = new Set(['cannot', "can't", "mustn't"])
const refusingWithNot = new Set(['may', 'must', 'can'])
/** Most sentences have none of the words. */
const mayPermit = createCue(({ plain }) => refusing.has(plain) || refusingWithNot.has(plain) || plain === 'welcome')

/**
 * What a sentence gives leave to do or forbids by a modal verb ("may travel in the lounge", "must not be put in"), as
 * what is allowed and what is not: others say the same as "are allowed", "is forbidden".
 */
export function permissionsOf(sentence: EvidenceSentence): Assertion[] {
  const reading = readEvidence(sentence)
  if (!mayPermit(reading) || !frameOf(sentence).isProse || /\?\s*$/.test(sentence.text)) return []
  const { tokens } = reading
  const found: Assertion[] = []
  for (const [index, token] of tokens.entries()) {
    const said = mayPermit(token.form) ? leaveAt(tokens, index) : null
    if (!said) continue
    const clause = reading.clauses.find(one => one.endCharIndex >= token.endCharIndex)
    if (!clause || clause.conditional) continue
    const own = tokens.filter(
      word => word.startCharIndex >= clause.startCharIndex && word.endCharIndex <= clause.endCharIndex
    )
    const figures = figuresOf(sentence)
    const thing = own.filter(
      word =>
        word.content &&
        word !== token &&
        !negators.has(word.lower) &&
        !modes.has(word.lower) &&
        !states.has(word.lower) &&
        !figures.some(figure => overlap(word, figure))
    )
    const leaned = leanedSubjectOf(sentence, openerOf(own))
    const last = tokens[said.last] ?? token
    found.push({
      sentence,
      around: new Surrounded(sentence, token, thing),
      pole,
      isDenied: said.isRefused,
      isOfNoun: false,
      mode: 'plain',
      isByModal: true,
      thing: [...leaned, ...thing].map(({ stem: term }) => term),
      thingNames: thing.filter(({ name }) => name).map(({ stem: term }) => term),
      startCharIndex: token.startCharIndex,
      endCharIndex: last.endCharIndex
    })
  }
  return found
}

/** Whether a word gives leave or refuses it, and the last word by which it does. Who can is mostly able to: that gives no leave. */
function leaveAt(tokens: readonly Word[], index: number): { isRefused: boolean; last: number } | null {
  const lower = tokens[index]?.form.plain ?? ''
  if (refusing.has(lower)) return { isRefused: true, last: verbBehind(tokens, index) }
  if (refusingWithNot.has(lower) && tokens[index + 1]?.lower === 'not')
    return { isRefused: true, last: verbBehind(tokens, index + 1) }
  if (lower === 'may') return { isRefused: false, last: verbBehind(tokens, index) }
  // "Pets are welcome"
  return lower === 'welcome' && states.has(tokens[index - 1]?.lower ?? '') ? { isRefused: false, last: index } : null
}

/** "may [also be] used" */
function verbBehind(tokens: readonly Word[], index: number): number {
  let at = index + 1
  while (at < index + 4 && tokens[at]?.content === false) at++
  return tokens[at]?.segment === tokens[index]?.segment ? at : index
}
