import type { Span } from '../../text/blocks.ts'
import { type Frame, frameOf } from '../../text/frame.ts'
import { readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { type NameStatement, nameStatementsOf, toNameStatement } from '../names/name-statements.ts'
import type { Part } from '../names/role-words.ts'
import type { AskedPart } from './asked-part.ts'

const placing: ReadonlySet<string> = new Set(['in', 'at', 'near', 'on'])
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])
/** What leads elsewhere than to where something is done. */
const leadsElsewhere: ReadonlySet<string> = new Set(['by', 'to', 'from', 'of', 'with'])
/** So many words at the most stand between what is asked for and where it is done. */
const farthest = 8

/**
 * The names that a word of the question gives a part, where the grammar alone does not say that one alone can have it:
 * "Who maintains it?": "NAME maintains …"; "Where were the votes counted?": "The count took place in NAME".
 */
export function namesBesideAsked(asked: AskedPart, sentence: EvidenceSentence, wanted: Part): NameStatement[] {
  return wanted === 'role' || !saysWord(asked, frameOf(sentence)) ? [] : namesBeside(asked, sentence, wanted)
}

/** Whether a sentence of prose has a word of the question. */
function saysWord({ terms }: AskedPart, { own, isProse }: Frame): boolean {
  if (!isProse) return false
  for (const { term, isName } of terms) if (!isName && own.has(term)) return true
  return false
}

function namesBeside(asked: AskedPart, sentence: EvidenceSentence, wanted: Part): NameStatement[] {
  const { names, tokens } = readEvidence(sentence)
  if (names.length === 0) return []
  const isAsked = (token: Word | undefined) =>
    token?.content === true && !token.name && asked.terms.some(({ term, isName }) => !isName && term === token.stem)
  const known = nameStatementsOf(sentence)
  return names.flatMap(name => {
    if (
      known.some(
        ({ startCharIndex, endCharIndex }) => name.startCharIndex < endCharIndex && startCharIndex < name.endCharIndex
      )
    )
      return []
    const governor = wanted === 'place' ? placedBy(tokens, name, isAsked) : governedBy(tokens, name)
    if (!governor || !isAsked(governor)) return []
    return [toNameStatement(sentence, { part: wanted, governor, thing: [], isDefinite: true }, [name])]
  })
}

/** The word right behind a name, in its own stretch: "NAME maintains …". */
function governedBy(tokens: readonly Word[], name: Span): Word | undefined {
  const last = tokens.findLastIndex(token => token.startCharIndex < name.endCharIndex)
  const next = tokens[last + 1]
  return next?.segment === tokens[last]?.segment ? next : undefined
}

/** The nearest word of the question before "in NAME", "at the NAME". */
function placedBy(
  tokens: readonly Word[],
  name: Span,
  isAsked: (token: Word | undefined) => boolean
): Word | undefined {
  let at = tokens.findIndex(token => token.endCharIndex > name.startCharIndex) - 1
  while (articles.has(tokens[at]?.lower ?? '')) at--
  if (!placing.has(tokens[at]?.lower ?? '')) return undefined
  for (let before = at - 1; before >= Math.max(0, at - farthest); before--) {
    const token = tokens[before]
    if (!token || leadsElsewhere.has(token.lower)) return undefined
    if (isAsked(token)) return token
  }
  return undefined
}
