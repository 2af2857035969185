import { createSentenceMemory } from '../../text/sentence-memory.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

/** A version of which a sentence tells: "Firmware 3.2", "version 2.6". */
interface Version {
  /** Of what, in lower case; the empty string for "version", "release" and a heading that is nothing but a number. */
  of: string
  parts: readonly string[]
  startCharIndex: number
}

const remembered = createSentenceMemory<readonly Version[]>()
const none: readonly Version[] = []
const dotted = /\d\.\d/
/** Two parts or three of at most three digits: "3.10.2016" is a day, "1.2.3.4" an address. */
const number = /(?=[v\d])(?<![\d.,\p{L}])v?(\d{1,3}(?:\.\d{1,3}){1,2})(?![\d%]|\.\d|,\d)/giu
/** A name of more letters is looked at from its end. */
const reach = 24
const word = /(\p{L}{1,23})[ -]$/u
const capital = /^\p{Lu}/u
const generic = /^(?:versions?|releases?|v)$/i
/** What stands at the front of a heading is what the section is of: "3.2", "[2.6.0] - 2026-03-04". */
const opening = /^[^\p{L}\d]*$/u

/** A figure with its sentence. */
interface Told {
  sentence: EvidenceSentence
  figure: Figure
}

/** Whether two figures are told of two versions of one thing: a change log gives each of them in turn. */
export function areOfOtherVersions(one: Told, other: Told): boolean {
  const here = versionOf(one)
  const there = here && versionOf(other)
  if (!here || !there || !(here.of === there.of || here.of === '' || there.of === '')) return false
  // "2.6" is any of "2.6.0" and "2.6.1".
  return here.parts.some((part, index) => there.parts[index] !== undefined && there.parts[index] !== part)
}

/** The version that a figure is of: the last one before it, or another of its sentence, or else that of the sentence before or of the heading. */
function versionOf({ sentence, figure }: Told): Version | undefined {
  const own = versionsIn(sentence)
  if (own.length > 0) return own.findLast(({ startCharIndex }) => startCharIndex < figure.startCharIndex) ?? own[0]
  const { previous, heading = '' } = sentence
  return (previous && versionsIn(previous)[0]) ?? readVersions(heading, true)[0]
}

function versionsIn(sentence: EvidenceSentence): readonly Version[] {
  return remembered.of(sentence, readOwnVersions)
}

const readOwnVersions = ({ text }: EvidenceSentence) => readVersions(text, false)

function readVersions(text: string, isHeading: boolean): readonly Version[] {
  if (!dotted.test(text)) return none
  const versions: Version[] = []
  number.lastIndex = 0
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const { 0: written, 1: digits = '', index } = match
    const noun = word.exec(text.slice(Math.max(0, index - reach), index))?.[1] ?? ''
    const parts = digits.split('.')
    const isNamed = capital.test(noun) || generic.test(noun)
    const isOpening = isHeading && opening.test(text.slice(0, index))
    if (isNamed || isOpening || parts.length > 2 || written !== digits)
      versions.push({ of: isNamed && !generic.test(noun) ? noun.toLowerCase() : '', parts, startCharIndex: index })
  }
  return versions
}
