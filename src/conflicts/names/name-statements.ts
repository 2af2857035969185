import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { frameOf } from '../../text/frame.ts'
import type { Name } from '../../text/names.ts'
import { overlap } from '../../text/overlap.ts'
import { readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { cellsOf } from '../../text/table-row.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { isFormerWord } from '../circumstances.ts'
import { leanedSubjectOf, openerOf } from '../leaned-subject.ts'
import { Surrounded } from '../surroundings.ts'
import type { OfThing } from '../things.ts'
import { deedOfNoun, deedOfVerb, isPlacing } from './agent-nouns.ts'
import { NamingSentence } from './name-parts.ts'
import type { FoundPart, Part } from './role-words.ts'

/** A name in a part that one alone can have: "our data protection officer is Miriam Adeyemi", "was built in Ustka". */
export interface NameStatement extends OfThing {
  part: Part
  /** Stem of the head of the role ("officer") or of the verb ("build"). */
  governor: string
  /** What the name is told to do, of a role by its noun ("designer"); the empty string where it does nothing. */
  deed: string
  isDefinite: boolean
  /** True where the part is said to be over: "the former director". */
  isFormer: boolean
  /** The words of the name, folded; of a place all its names. */
  value: readonly (readonly string[])[]
  /** The part in words of the sentence: "by whom the bridge over the Tarn was designed", "who won the race". */
  told: string
  /** Span of the name in the sentence. */
  startCharIndex: number
  endCharIndex: number
}

/** How an expression writes a capital, a small letter and any letter. */
interface Letters {
  /** A capital, looked for in all the text. */
  first: string
  upper: string
  lower: string
  any: string
}

/** Whether a sentence may give a name a part: most give nobody any. Asked from the capitals, of which there are few: what may precede one is looked for behind it. */
function partGiving({ first, upper, lower, any }: Letters, flags: string): RegExp {
  // What stands before a name that is given a part …
  const beforeName = [
    // "by NAME", "is NAME", "was built in NAME"
    String.raw`\b(?:by|is|was|are|were|remains|became) (?:the )?`,
    String.raw`(?:\b(?:is|was|are|were|be|been|lies|stands|stood)|ed|\bborn|\bmade|\bbuilt|\bheld|\bplace) (?:${lower}+ ){0,3}(?:in|at|near|on) (?:(?:the|an?) )?`,
    // "on the second floor of the NAME"
    String.raw`\b(?:in|at|near|on) (?:(?:the|an?) )?(?:${lower}+ ){1,2}of (?:the )?`,
    // "the chairman of the club, NAME", "our service provider NAME", "Lender | NAME"
    '[|:,] ',
    String.raw`(?:\b(?:the|its|their|our|his|her|under|with|by|for|from|to)|^|[,(“"]) ?(?:${lower}{3,} ){1,3}`
  ].join('|')
  // … and behind its first letter: "NAME is the …", "NAME, the …", "NAME commanded the …"
  const behindCapital = [
    `${any}*,? (?:is|was|are|were|remains|became|who|which|the|its|their|our|his|her) `,
    `${any}+ (?:ha[sd] )?${lower}+ the `,
    `${any}+ (?:ha[sd] )?(?:serve|act)(?:s|d|ed) as `,
    // "NAME, returning officer"
    `${any}+, ${any}{2,}(?: ${any}{2,}){0,3}(?:er|or|an|ist|ent|ant)(?!${any})`
  ].join('|')
  return new RegExp(`${first}(?:(?<=(?:${beforeName})${upper})|(?<!${any}${upper})(?:${behindCapital}))`, flags)
}

const inPlainLetters = partGiving({ first: '[A-Z]', upper: '[A-Z]', lower: '[a-z]', any: '[A-Za-z]' }, '')
const inAnyLetters = partGiving(
  {
    // Most characters are told to be no capitals by their codes alone.
    first: String.raw`[A-Z\u0080-\u{10FFFF}](?<=\p{Lu})`,
    upper: String.raw`\p{Lu}`,
    lower: String.raw`\p{Ll}`,
    any: String.raw`\p{L}`
  },
  'u'
)
/** Beyond ASCII, dashes and quotation marks are no letters. */
const mayBeOtherLetter = /[^\0-\x7f\u2010-\u2027]/
/** To ask of each character whether Unicode has it as a capital takes four times as long. */
const mayGivePart = (text: string) => (mayBeOtherLetter.test(text) ? inAnyLetters : inPlainLetters).test(text)
const remembered = createSentenceMemory<readonly NameStatement[]>()

/** The parts that a sentence gives to names. Remembered for each sentence object. */
export function nameStatementsOf(sentence: EvidenceSentence): readonly NameStatement[] {
  return remembered.of(sentence, readNameStatements)
}

/** "Parameter | Type | Description" says only what stands in the columns below. */
const headsTable = ({ text, columns }: EvidenceSentence) => columns === undefined && cellsOf(text).length > 2

/** "maxRetries", "api.generateText", "set_value": a program's word for something is nobody's name. */
const isIdentifier = (text: string) => /^\p{Ll}+\p{Lu}|\p{L}[._]\p{Ll}/u.test(text)

function readNameStatements(sentence: EvidenceSentence): NameStatement[] {
  if (!mayGivePart(sentence.text)) return []
  const reading = readEvidence(sentence)
  const { names, tokens } = reading
  if (names.length === 0 || !frameOf(sentence).isProse || headsTable(sentence)) return []
  const naming = new NamingSentence(reading, frameOf(sentence).labelEnd)
  const found: { part: FoundPart; names: Name[] }[] = []
  for (const name of names) {
    if (isIdentifier(sentence.text.slice(name.startCharIndex, name.endCharIndex))) continue
    const first = tokens.findIndex(token => token.endCharIndex > name.startCharIndex)
    const last = tokens.findLastIndex(token => token.startCharIndex < name.endCharIndex)
    for (const part of naming.partsOf(first, last)) {
      // "in Poland, at a shipyard in Ustka" is one place.
      const same = part.part === 'place' && found.find(({ part: known }) => known.governor === part.governor)
      if (same) same.names.push(name)
      else found.push({ part, names: [name] })
    }
  }
  return found.map(({ part, names }) => toNameStatement(sentence, part, names))
}

/** A name that is given a part by the words of a sentence. */
export function toNameStatement(
  sentence: EvidenceSentence,
  { part, governor, thing: told, isDefinite }: FoundPart,
  names: readonly Name[]
): NameStatement {
  const { tokens } = readEvidence(sentence)
  const startCharIndex = names[0]?.startCharIndex ?? 0
  const endCharIndex = names.at(-1)?.endCharIndex ?? 0
  // "Since January it has been run by NAME"
  const own = told.filter(word => !figuresOf(sentence).some(figure => overlap(word, figure)))
  const thing = own.length === 0 && part !== 'role' ? leanedSubjectOf(sentence, openerOf(tokens)) : own
  const telling: readonly Word[] = [governor, ...own].sort((one, other) => one.startCharIndex - other.startCharIndex)
  const owners = ownersOf(sentence, telling[0] ?? governor)
  const opening = part === 'place' ? 'where ' : telling[0] === governor ? 'who ' : 'by whom '
  return {
    sentence,
    around: new Surrounded(sentence, { startCharIndex, endCharIndex }, telling),
    part,
    governor: governor.stem,
    deed: deedOf(part, governor),
    thing: [...thing.map(({ stem }) => stem), ...owners],
    thingNames: [...thing.filter(({ name }) => name).map(({ stem }) => stem), ...owners],
    isDefinite,
    isFormer: tokens.some(
      token => (token.segment === governor.segment || telling.includes(token)) && isFormerWord(token.lower)
    ),
    value: names.map(({ words }) => words),
    told: part === 'role' ? writtenOf(sentence, telling) : `${opening}${deedAsWritten(sentence, tokens, telling)}`,
    startCharIndex,
    endCharIndex
  }
}

function deedOf(part: Part, { stem, form }: Word): string {
  if (part === 'role') return deedOfNoun(form)
  return part === 'agent' ? deedOfVerb(stem) : isPlacing(stem) ? 'at' : ''
}

const writtenOf = ({ text }: EvidenceSentence, telling: readonly Word[]): string =>
  text.slice(telling[0]?.startCharIndex, telling.at(-1)?.endCharIndex)

/** "the dig was led" of "the dig, which was led by NAME" */
function deedAsWritten(sentence: EvidenceSentence, tokens: readonly Word[], telling: readonly Word[]): string {
  const before = telling[0] && tokens[tokens.indexOf(telling[0]) - 1]
  const article = before && /^(?:the|an?|its|their|his|her|our)$/.test(before.lower) ? `${before.lower} ` : ''
  return article + writtenOf(sentence, telling).replace(/, (?:which|who|that) /, ' ')
}

/** Of whom "its owner" is: the names that stand last before it, in the sentence or in the one before. */
function ownersOf(sentence: EvidenceSentence, first: Word): string[] {
  const { tokens } = readEvidence(sentence)
  const at = tokens.indexOf(first) - 1
  if (!possessive.has(tokens[at]?.lower ?? '')) return []
  const before = tokens.slice(0, at)
  const words = before.some(({ name }) => name)
    ? before
    : sentence.previous
      ? readEvidence(sentence.previous).tokens
      : []
  const last = words.findLast(({ name }) => name)
  return words.filter(({ name, segment }) => name && segment === last?.segment).map(({ stem }) => stem)
}
const possessive = new Set(['its', 'their', 'his', 'her'])
