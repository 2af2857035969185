import { smallNumbers } from '../../text/figures/number-words.ts'
import { headlineOf } from '../../text/headline.ts'
import { type Reading, readEvidence, readText } from '../../text/reading.ts'
import { createListMemory } from '../../text/sentence-memory.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { indexOf } from '../sentence-index.ts'

const hasDigit = /\p{N}/u
const beforeSourceNumber =
  /(?:passages?|sources?|documents?|excerpts?|citations?)\s{0,2}#?\s{0,2}(?:\d{1,4}\s?(?:,|and|&|or|to|[-–])\s?){0,8}$|[[【]\s?(?:\d{1,4}[.,\s]\s?){0,8}$/iu

/**
 * Numbers that name a thing rather than count ("Form 1040", "Windows 10", "line 29") are no figures, but nor are they
 * free: each must stand, as written, in a cited sentence or elsewhere in the sources.
 */
export function checkLabels(
  claim: Reading,
  figures: readonly Figure[],
  cited: readonly EvidenceSentence[],
  { question, context = [] }: { question?: string | undefined; context?: readonly EvidenceSentence[] | undefined }
): Issue[] {
  const issues: Issue[] = []
  for (const token of claim.tokens) {
    if (!isLabel(token)) continue
    const { form, text, startCharIndex, endCharIndex } = token
    if (figures.some(figure => startCharIndex < figure.endCharIndex && endCharIndex > figure.startCharIndex)) continue
    // "A summary in 80 words": the answer speaks of itself.
    if (/^\s*words?\b/i.test(claim.text.slice(endCharIndex))) continue
    if (isOwnNumbering(claim.text, startCharIndex, endCharIndex)) continue
    if (beforeSourceNumber.test(claim.text.slice(Math.max(0, startCharIndex - 60), startCharIndex))) continue
    const label = labelOf(form)
    const suffix = formSuffix.exec(claim.text.slice(endCharIndex))?.[0] ?? ''
    const spelled = spellings(label)
    const isIn = (sentence: EvidenceSentence): boolean => hasLabel(readEvidence(sentence), spelled, suffix)
    // Mostly what is cited has it: then the rest need not be looked through, and only where it has the word at all.
    if (cited.some(isIn) || (spelled.some(each => labelsIn(context).has(each)) && context.some(isIn))) continue
    // "pH in CaCl2" heads a column.
    const heads = cited.flatMap(({ columns }) => columns ?? [])
    if (heads.some(head => hasLabel(headlineOf(head).reading, spelled, suffix))) continue
    if (question !== undefined && hasLabel(readText(question), spelled, suffix)) continue
    issues.push({
      code: 'figure_mismatch',
      message: `No source has the number "${text}${suffix}".`,
      claimed: text + suffix,
      found: null
    })
  }
  return issues
}

/** "1040-SS" is another form than "1040". */
const formSuffix = /^-\p{Lu}+(?![\p{L}\p{N}])/u

/** "Step 5: Serve it": the answer numbers its own parts. */
function isOwnNumbering(text: string, startCharIndex: number, endCharIndex: number): boolean {
  return /^\W*[A-Z]\p{Ll}+\s$/u.test(text.slice(0, startCharIndex)) && /^\W*[:.)]/u.test(text.slice(endCharIndex))
}

const calendarNames = new Set(
  (
    'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'
  ).split(' ')
)

const labelling = createFormMemory(({ text }): 'number' | 'calendar name' | 'none' =>
  hasDigit.test(text) ? 'number' : calendarNames.has(text) ? 'calendar name' : 'none'
)

/** A number, or the name of a month or a day that is read as part of no date: "the June low". At the start "May" and "March" are verbs. */
function isLabel({ form, startCharIndex }: Word): boolean {
  const kind = labelling(form)
  return kind === 'number' || (kind === 'calendar name' && startCharIndex > 0)
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const words = [...smallNumbers.keys()].slice(1, 11)

/** "Part 2" is "Part Two" and "Part II". */
function spellings(label: string): readonly string[] {
  const index = Number(label) - 1
  return [label, words[index] ?? label, romans[index] ?? label]
}

function hasLabel({ text, tokens }: Reading, spelled: readonly string[], suffix: string): boolean {
  return tokens.some(token => spelled.includes(labelOf(token.form)) && text.startsWith(suffix, token.endCharIndex))
}

const remembered = createListMemory<ReadonlySet<string>>()

/** All that may be a label in some sentences. */
function labelsIn(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  return remembered.of(sentences, readLabels)
}

function readLabels(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const form of indexOf(sentences).forms) if (mayBeLabel(form)) labels.add(labelOf(form))
  return labels
}

const pluralNumber = /\ds$/

/** "P60s" are "P60". */
const labelOf = createFormMemory(({ folded }) =>
  folded.endsWith('s') && pluralNumber.test(folded) ? folded.slice(0, -1) : folded
)

const otherSpellings = new Set([...words, ...romans, ...Array.from(calendarNames, name => name.toLowerCase())])
const mayBeLabel = createFormMemory(form => labelling(form) !== 'none' || otherSpellings.has(labelOf(form)))

/** Whether two words are labels, and not the same one: "Form 1040" and "Form 8829", "the June low" and "the July low". */
export function areOtherLabels(one: Word, other: Word): boolean {
  return isLabel(one) && isLabel(other) && !spellings(labelOf(one.form)).includes(labelOf(other.form))
}
