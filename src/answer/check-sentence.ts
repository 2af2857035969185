import type { RetrievedPassage } from '../search/retrieve.ts'
import type { Withheld } from '../types/answer.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue, IssueCode } from '../types/issue.ts'
import type { CheckedClaim } from '../verification/checked-claim.ts'
import { saysSourcesAreSilent } from '../verification/discourse.ts'
import { verifyClaim } from '../verification/verify-claim.ts'
import {
  calledUntrue,
  isSurelyFrom,
  strangeDays,
  strangeLiterals,
  strangeStatement,
  toldAsRumour,
  tooLittleSaid
} from './answer-strictness.ts'
import { type CitedSentence, citedSentences, datedLike, fewest } from './cited-sentences.ts'
import { readMarkers, type UnmarkedSentence } from './markers.ts'
import { obeysCommand } from './model-command.ts'
import { missingIn, notFoundLine } from './not-found-line.ts'
import { toPlainSentence } from './plain-sentence.ts'
import type { Promises } from './promises.ts'
import { strangeFigures } from './strange-figures.ts'

/** A sentence that passed: what is shown, once its citations are numbered. */
export interface PassedSentence {
  type: 'passed'
  text: string
  cited: readonly CitedSentence[]
  checked: CheckedClaim
}

/** What became of a sentence of the generator. */
export type CheckedSentence =
  | PassedSentence
  | { type: 'withheld'; withheld: Withheld }
  /** The model says that the sources do not answer this part. */
  | { type: 'not_found'; text: string }

/** With more citations than this, only those that the claim needs are kept. */
const manyCitations = 3

/** Which promise each issue keeps. */
const promiseOf: Record<IssueCode, keyof Promises> = {
  missing_citation: 'citations',
  unknown_citation: 'citations',
  figure_mismatch: 'figures',
  quote_mismatch: 'abstention',
  name_mismatch: 'abstention',
  polarity_mismatch: 'abstention',
  low_support: 'abstention'
}

/** Reads one sentence of a generator, markers and all, and checks it against the passages of the prompt. */
export function checkSentence(raw: string, passages: readonly RetrievedPassage[], promises: Promises): CheckedSentence {
  const plain = toPlainSentence(raw)
  if (plain === '') return withhold(raw.trim(), [missingCitation(raw.trim(), [])])
  const unmarked = readMarkers(plain, number => passages[number - 1]?.sentences.length)
  const checked = checkUnmarked(unmarked, passages, promises)
  // That the sources are silent no sentence of them can say: it is no claim on them.
  if (checked.type === 'withheld' && unmarked.unknown.length === 0 && saysSourcesAreSilent(unmarked.text))
    return { type: 'not_found', text: missingIn(unmarked.text) }
  return checked
}

/** Checks a sentence of a source that the keyless generator quotes: word for word, even "No." says what its source says. */
export function checkQuotation(
  quotation: UnmarkedSentence,
  passages: readonly RetrievedPassage[],
  promises: Promises
): CheckedSentence {
  return checkUnmarked(quotation, passages, promises, true)
}

/** Checks a sentence whose markers are read. */
function checkUnmarked(
  { text, references, unknown }: UnmarkedSentence,
  passages: readonly RetrievedPassage[],
  promises: Promises,
  isQuoted = false
): CheckedSentence {
  const notFound = notFoundLine.exec(text)
  if (notFound) return { type: 'not_found', text: notFound[1]?.trim() ?? '' }
  if (unknown.length > 0 && promises.citations) {
    return withhold(text, [
      {
        code: 'unknown_citation',
        message: 'The sentence cites a passage that was not given to the model.',
        claimed: unknown.join(' '),
        found: null
      }
    ])
  }
  const found = promises.citations || references.length > 0 ? citedSentences(text, references, passages) : []
  const cited = promises.abstention ? found.filter(({ sentence }) => !obeysCommand(text, sentence.text)) : found
  if (cited.length === 0 && promises.citations) {
    return withhold(text, [
      references.length > 0
        ? {
            code: 'low_support',
            message:
              found.length > 0
                ? 'What it cites is an instruction to a model and states nothing.'
                : 'No sentence of the passage that it cites supports it.',
            claimed: text,
            found: found[0]?.sentence.text ?? null
          }
        : {
            code: 'missing_citation',
            message: 'The sentence cites no source, and none was found that supports it.',
            claimed: text,
            found: null
          }
    ])
  }
  const sentences = cited.map(({ sentence }) => sentence)
  const checked = verifyClaim(text, sentences, datedLike(sentences))
  const isVerbatim = isQuoted && sentences.some(sentence => sentence.text === text)
  const issues = [...checked.issues, ...strictIssues(text, checked, sentences, isVerbatim)].filter(
    ({ code }) => promises[promiseOf[code]]
  )
  const isUncited = references.length === 0 && cited.length > 0
  if (isUncited && (issues.length > 0 || !isSurelyFrom(text, sentences)))
    return withhold(text, [missingCitation(text, cited), ...issues])
  if (issues.length > 0 && cited.length > 0) return withhold(text, issues)
  return withFewest({ type: 'passed', text, cited, checked })
}

/** What is asked of an answer beyond `verifyClaim`; of a claim that was judged before, known as its verdict is. */
function strictIssues(
  text: string,
  checked: CheckedClaim,
  sentences: readonly EvidenceSentence[],
  isVerbatim: boolean
): readonly Issue[] {
  const remembered = isVerbatim ? rememberedOf.quotations : rememberedOf.statements
  const known = remembered.get(checked)
  if (known) return known
  const issues = [
    ...(isVerbatim ? [] : tooLittleSaid(text, checked, sentences)),
    ...strangeDays(text, checked, sentences),
    ...strangeFigures(text, checked, sentences),
    ...calledUntrue(text, sentences),
    ...(isVerbatim ? [] : [...strangeLiterals(text, sentences), ...toldAsRumour(text, sentences)]),
    ...(checked.verdict === 'supported' ? strangeStatement(text, checked, sentences) : [])
  ]
  remembered.set(checked, issues)
  return issues
}
const rememberedOf = {
  quotations: new WeakMap<CheckedClaim, readonly Issue[]>(),
  statements: new WeakMap<CheckedClaim, readonly Issue[]>()
}

function withhold(text: string, issues: Issue[]): CheckedSentence {
  return { type: 'withheld', withheld: { text, issues } }
}

function missingCitation(text: string, nearest: readonly CitedSentence[]): Issue {
  return {
    code: 'missing_citation',
    message: 'The sentence cites no source, and the nearest one does not support it.',
    claimed: text,
    found: nearest[0]?.sentence.text ?? null
  }
}

/** A claim cites what it rests on, not everything there is: of many citations the few that carry it alone are kept. */
function withFewest(passed: PassedSentence): PassedSentence {
  const { text, cited } = passed
  if (cited.length <= manyCitations) return passed
  const few = fewest(
    text,
    cited.map(({ sentence }) => sentence)
  )
  const checked = verifyClaim(text, few, datedLike(few))
  if (few.length === 0 || checked.verdict !== 'supported') return passed
  return { ...passed, checked, cited: cited.filter(({ sentence }) => few.includes(sentence)) }
}
