import { type Frame, frameOf } from '../text/frame.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** A name in a role that one alone can hold: "the chief executive of Harrow & Pike is Maria Ostrow", "was founded by …". */
export interface RoleStatement {
  sentence: EvidenceSentence
  frame: Frame
  /** Stems of the name. */
  name: readonly string[]
  /** Content stems of the role, and of what it is the role in. */
  role: readonly string[]
  /** The role as written. */
  roleText: string
  /** Span of the name in the sentence. */
  startCharIndex: number
  endCharIndex: number
}

/** "by NAME", "is the …", "NAME, the …": most sentences have none. */
const mayGiveRole = /\bby \p{Lu}|\b(?:is|was|remains|became) (?:the|its|their|\p{Lu})|\p{L}, (?:the|its|their) /u
const remembered = createSentenceMemory<readonly RoleStatement[]>()
const copulas = new Set(['is', 'was', 'remains', 'became'])
/** Only a definite role is held by one alone: "the founder", not "a founder". */
const definite = new Set(['the', 'its', 'their'])
const fewestRoleTerms = 2
/** Prepositions that tell where something is: one source's bridge is across a river, another's over it. */
const placing = /^(?:across|along|alongside|around|behind|beneath|beside|inside|near|outside|past|throughout)$/

/** The roles that a sentence gives to names. Remembered for each sentence object. */
export function roleStatementsOf(sentence: EvidenceSentence): readonly RoleStatement[] {
  const known = remembered.get(sentence)
  if (known) return known
  if (!mayGiveRole.test(sentence.text)) {
    remembered.set(sentence, [])
    return []
  }
  const frame = frameOf(sentence)
  const statements: RoleStatement[] = []
  for (const [start, end] of nameRuns(frame)) {
    const role = roleBefore(frame.tokens, start) ?? roleAfter(frame.tokens, end)
    const first = frame.tokens[start]
    const last = frame.tokens[end - 1]
    const terms = role?.filter(({ content, lower }) => content && !placing.test(lower)).map(({ stem }) => stem) ?? []
    const from = role?.[0]
    const until = role?.at(-1)
    if (!first || !last || !from || !until || terms.length < fewestRoleTerms) continue
    statements.push({
      sentence,
      frame,
      name: frame.tokens.slice(start, end).map(({ stem }) => stem),
      role: terms,
      roleText: sentence.text.slice(from.startCharIndex, until.endCharIndex),
      startCharIndex: first.startCharIndex,
      endCharIndex: last.endCharIndex
    })
  }
  remembered.set(sentence, statements)
  return statements
}

/** Stretches of name tokens, as token indices, end exclusive. The first word of a sentence may open one. */
function* nameRuns({ tokens }: Frame): Generator<[number, number]> {
  let start = -1
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index]
    const named = token?.name && !/\d/.test(token.text) && (start < 0 || token.segment === tokens[start]?.segment)
    if (named) {
      if (start < 0) start = index
    } else if (start >= 0) {
      if (index - start <= 4) yield [start, index]
      start = -1
    }
  }
}

/** "The bridge was designed by NAME", "The chief executive of the group is NAME". */
function roleBefore(tokens: readonly Word[], start: number): Word[] | null {
  const leading = tokens[start - 1]
  if (!leading) return null
  const segment = tokens[start]?.segment
  const clause = tokens.slice(0, start - 1).filter(token => token.segment === segment)
  const word = leading.text.toLowerCase()
  if (word === 'by' && /(?:ed|en|tten|ught|wn|un|on)$/.test(clause.at(-1)?.text ?? ''))
    // "The bridge, designed by NAME, has …": the participle stands in apposition to what it tells of.
    return clause.length === 1
      ? tokens.slice(0, start - 1).filter(token => token.segment >= (segment ?? 0) - 1)
      : clause
  if (copulas.has(word) && definite.has((clause[0]?.text ?? '').toLowerCase()) && leading.segment === segment)
    return clause
  return null
}

/** "NAME, the chief executive of the group, …", "NAME is the chief executive of the group". */
function roleAfter(tokens: readonly Word[], end: number): Word[] | null {
  let index = end
  if (copulas.has((tokens[index]?.text ?? '').toLowerCase())) index++
  else if (tokens[index]?.segment !== (tokens[end - 1]?.segment ?? 0) + 1) return null
  const opener = tokens[index]
  if (!opener || !definite.has(opener.text.toLowerCase())) return null
  return tokens.slice(index).filter(({ segment }) => segment === opener.segment)
}
