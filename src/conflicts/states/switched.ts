import { createCue } from '../../text/cues.ts'
import { frameOf } from '../../text/frame.ts'
import { readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { Surrounded } from '../surroundings.ts'
import type { Assertion } from './assertion.ts'
import { poleOf } from './axes.ts'

/** What is on is enabled. */
const poles = new Map([
  ['on', poleOf(stem('enabled'))],
  ['off', poleOf(stem('disabled'))]
])
/** Before "on" that says of something that it is at work … */
const leadingWords = 'is are was were be been stays remains left switched turned set'.split(' ')
const leading = new Set(leadingWords)
const hasPole = createCue(({ lower }) => poles.has(lower))
/** Most sentences with "on" are told from these at once. */
const mayBeSwitched = new RegExp(
  String.raw`\b(?:${leadingWords.join('|')}) (?:on|off)\b|[|:]\s*(?:on|off)\s*(?:\||$)`,
  'i'
)
/** … and behind it, where nothing follows that it could be a preposition to. */
const following = new Set('by when unless until after and but'.split(' '))
const negators = new Set(['not', 'never'])
/** "Heater | on | …", "Wi-Fi: off": the first value behind a label. */
const cell = { before: /[|:]\s*$/, behind: /^\s*(?:\||$)/ }
const longestThing = 5

/** What a sentence or a row of settings says is on or off: "is switched off", "is on by default", "heater | on". */
export function switchedOf(sentence: EvidenceSentence): Assertion[] {
  const { text } = sentence
  if (!hasPole(readEvidence(sentence)) || !mayBeSwitched.test(text) || !frameOf(sentence).isProse) return []
  const { tokens, clauses } = readEvidence(sentence)
  const { labelEnd } = frameOf(sentence)
  return tokens.flatMap((token, index) => {
    const pole = poles.get(token.lower)
    if (!pole) return []
    const { startCharIndex, endCharIndex } = token
    const isValue =
      labelEnd > 0 &&
      cell.before.test(text.slice(labelEnd, startCharIndex)) &&
      tokens[index - 1] !== undefined &&
      (tokens[index - 1]?.endCharIndex ?? 0) <= labelEnd + 1 &&
      cell.behind.test(text.slice(endCharIndex))
    const clause = clauses.find(one => one.endCharIndex >= startCharIndex)
    if ((!isValue && !isSaid(tokens, index)) || clause?.conditional) return []
    const thing = tokens
      .slice(0, index)
      .filter(({ content, lower }) => content && !leading.has(lower))
      .slice(-longestThing)
    return {
      sentence,
      around: new Surrounded(sentence, token, thing),
      pole,
      isDenied: false,
      isOfNoun: false,
      mode: 'plain' as const,
      thing: thing.map(({ stem: term }) => term),
      thingNames: [],
      startCharIndex: isValue ? startCharIndex : (tokens[index - 1]?.startCharIndex ?? startCharIndex),
      endCharIndex
    }
  })
}

function isSaid(tokens: readonly Word[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]]
  const isLast = next === undefined || next.segment !== tokens[index]?.segment
  return (
    leading.has(before?.lower ?? '') &&
    !negators.has(tokens[index - 2]?.lower ?? '') &&
    (isLast || following.has(next.lower))
  )
}
