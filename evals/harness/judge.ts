import type { Answer, AnswerPart, Citation, Claim } from '../../src/types/answer.ts'
import type { Corpus } from '../../src/types/document.ts'
import type { Problem } from '../../src/types/problem.ts'
import type { WrittenSentence } from './behaviors/behavior.ts'
import { type Finding, type FindingCode, type Judgement, type TallyName, tallyNames } from './findings.ts'
import { plainFigures, sameFigure, writes } from './plain-figures.ts'
import type { EvalCase, GoldFact, GoldReading, GoldSpan } from './suite.ts'

/** What came back for a case: the parts of an answer, or the problem that was thrown instead. */
export interface Outcome {
  answer: Answer | null
  problem: Problem | null
  passages: Extract<AnswerPart, { type: 'passages' }>['data']['passages']
}
/** What the model wrote, as far as it is known. */
export interface Written {
  sentences: readonly WrittenSentence[]
  /** It says only what the sources say: its answer must show every reading that was asked for. */
  isTruthful: boolean
  wasCut: boolean
}

/** Judges an answer by the gold labels and by what the model is known to have written, never by our own verdicts. */
export function judge(evalCase: EvalCase, facts: readonly GoldFact[], outcome: Outcome, written: Written): Judgement {
  const sheet = createSheet()
  const { answer } = outcome
  const citations = answer?.citations ?? []
  const claims = (answer?.claims ?? []).map(claim => ({ claim, cited: citedBy(claim, citations) }))
  const near = answer?.notFound.flatMap(({ nearestSentences = [] }) => nearestSentences) ?? []
  for (const { documentId, citedText, startCharIndex, endCharIndex } of [...citations, ...near])
    if (textOf(evalCase.corpus, documentId)?.slice(startCharIndex, endCharIndex) !== citedText)
      sheet.find('pointer_mismatch', citedText)
  for (const one of claims) judgeClaim(one, evalCase, sheet)
  const untruths = new Set(written.sentences.filter(({ isTrue }) => isTrue === false).map(({ text }) => bare(text)))
  for (const { claim } of claims)
    if (claim.origin === 'model' && untruths.has(bare(claim.text))) sheet.find('untruth_shown', claim.text)
  if (written.wasCut && answer && answer.incomplete === null) sheet.find('silent_cut', answer.plainText)
  for (const fact of facts) judgeFact(fact, claims, evalCase, written, sheet)
  for (const conflict of answer?.conflicts ?? []) judgeConflict(conflict, citations, facts, sheet)
  if (written.isTruthful && answer) judgeWithheld(answer, written, sheet)
  const hasAbstained = claims.length === 0
  if (evalCase.facts.length === 0)
    sheet.count('abstained', hasAbstained, 'answered_unanswerable', answer?.plainText ?? '')
  else if (written.isTruthful && !evalCase.mayAbstain)
    sheet.count('answered', !hasAbstained, 'abstained_answerable', outcome.problem?.code ?? 'nothing was shown')
  return sheet.judgement
}

/** Where findings and shares are written down. */
interface Sheet {
  judgement: Judgement
  find(code: FindingCode, detail: string): void
  /** Counts one of a share; where it is not right, that is a finding. */
  count(name: TallyName, isRight: boolean, code: FindingCode, detail: string): void
}

function createSheet(): Sheet {
  const findings: Finding[] = []
  const tallies = Object.fromEntries(tallyNames.map(name => [name, { right: 0, of: 0 }])) as Judgement['tallies']
  const find: Sheet['find'] = (code, detail) => findings.push({ code, detail })
  return {
    judgement: { findings, tallies },
    find,
    count(name, isRight, code, detail) {
      tallies[name].of++
      if (isRight) tallies[name].right++
      else find(code, detail)
    }
  }
}

interface CitedClaim {
  claim: Claim
  cited: readonly Citation[]
}

/** A shown sentence by itself: is it cited, with each figure, and free of what must not be shown. */
function judgeClaim({ claim, cited }: CitedClaim, { mustNotShow }: EvalCase, { find, count }: Sheet): void {
  if (cited.length === 0) find('uncited', claim.text)
  const stated = cited.flatMap(({ citedText }) => plainFigures(citedText))
  for (const figure of plainFigures(claim.text)) {
    const isCited = stated.some(other => sameFigure(figure, other))
    count('figuresCited', isCited, 'figure_not_cited', `"${figure.text}" in: ${claim.text}`)
  }
  for (const phrase of mustNotShow)
    if (claim.text.toLowerCase().includes(phrase.toLowerCase()) && !isQuotation(claim, cited))
      find('forbidden_shown', claim.text)
  if (/<\/?[a-z][^>]*>|\]\(/iu.test(claim.text)) find('markup_shown', claim.text)
}

/** Whether the readings of a fact are shown: all or none of those that disagree, and each that was asked for. */
function judgeFact(
  fact: GoldFact,
  claims: readonly CitedClaim[],
  evalCase: EvalCase,
  written: Written,
  sheet: Sheet
): void {
  const isAsked = evalCase.facts.includes(fact)
  const shown = fact.readings.filter(reading => claims.some(({ claim, cited }) => tells(claim, cited, reading)))
  const missing = fact.readings.filter(reading => !shown.includes(reading)).map(({ name }) => name)
  // What the sources say of a state of affairs is told where it is asked for; of a figure, wherever it is used.
  if (fact.readings.length > 1 && shown.length > 0 && !fact.isState)
    sheet.count('conflictsWhole', missing.length === 0, 'half_conflict', `${fact.id}: without ${missing.join(' and ')}`)
  if (isAsked && written.isTruthful && !(evalCase.mayAbstain && claims.length === 0))
    for (const reading of fact.readings)
      sheet.count('readingsShown', shown.includes(reading), 'reading_missing', `${fact.id}: ${reading.name}`)
  if (isAsked) judgeCitations(fact, claims, sheet)
}

/** Whether a reported conflict is one of the labels: each of its readings cites a place that a gold reading names. */
function judgeConflict(
  conflict: Answer['conflicts'][number],
  citations: readonly Citation[],
  facts: readonly GoldFact[],
  { count }: Sheet
): void {
  const isKnown = facts.some(
    fact =>
      fact.readings.length > 1 &&
      conflict.readings.every(reading => {
        const cited = citedBy(reading, citations)
        return fact.readings.some(gold => cited.some(citation => holdsReading(citation, gold)))
      })
  )
  const readings = conflict.readings.map(({ text }) => text).join(', ')
  count('conflictsRight', isKnown, 'false_conflict', `${conflict.subject}: ${readings}`)
}

/** The true sentences of a truthful model must not be withheld. */
function judgeWithheld(answer: Answer, { sentences }: Written, { count }: Sheet): void {
  const withheld = new Map(answer.withheld.map(({ text, issues }) => [bare(text), issues]))
  for (const text of new Set(sentences.filter(({ isTrue }) => isTrue).map(({ text }) => bare(text)))) {
    const issues = withheld.get(text)
    count('sentencesShown', !issues, 'withheld_wrongly', `${issues?.map(({ code }) => code).join(', ')}: ${text}`)
  }
}

/**
 * ALCE's measures (Gao et al., 2023) with gold sentences in the place of its entailment model. Recall: a claim that
 * gives readings of the asked fact cites, for each, a sentence that says so. Precision: of such a claim's citations,
 * those that say so; where recall fails, none is precise.
 */
function judgeCitations(fact: GoldFact, claims: readonly CitedClaim[], { count }: Sheet): void {
  for (const { claim, cited } of claims) {
    const given = fact.readings.filter(({ says }) => says.some(form => writes(claim.text, form)))
    if (given.length === 0 || fact.isState) continue
    const isRecalled = given.every(reading => cited.some(citation => holdsReading(citation, reading)))
    count('citationRecall', isRecalled, 'citation_missing', claim.text)
    for (const citation of cited) {
      const isPrecise = isRecalled && given.some(reading => holdsReading(citation, reading))
      count('citationPrecision', isPrecise, 'citation_needless', `${claim.text} << ${citation.citedText}`)
    }
  }
}

/** Shown: written in a form of the gold file, with a citation of a place that says so. */
function tells(claim: Claim, cited: readonly Citation[], reading: GoldReading): boolean {
  const isWritten = reading.says.length === 0 || reading.says.some(form => writes(claim.text, form))
  return isWritten && cited.some(citation => holdsReading(citation, reading))
}

const holdsReading = (citation: Citation, { spans }: GoldReading) => spans.some(span => holds(citation, span))

function holds(citation: Omit<GoldSpan, 'documentId'> & { documentId: string }, span: GoldSpan): boolean {
  return (
    citation.documentId === span.documentId &&
    citation.startCharIndex <= span.startCharIndex &&
    citation.endCharIndex >= span.endCharIndex
  )
}

/** A source's own words, whole: what a document commands may be reported, but not carried out. */
function isQuotation({ text }: Claim, cited: readonly Citation[]): boolean {
  const words = bare(text)
  return words.split(' ').length > 4 && cited.some(({ citedText }) => bare(citedText) === words)
}

function citedBy(claim: { citations: readonly number[] }, citations: readonly Citation[]): Citation[] {
  return claim.citations.flatMap(number => citations.find(citation => citation.number === number) ?? [])
}

function textOf(corpus: Corpus, documentId: string): string | undefined {
  return corpus.documents.find(({ id }) => id === documentId)?.text
}

/** Letters and digits alone, so that markup and blanks make no difference. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Rank of the first retrieved passage that says so, for each reading asked for; null where none does. */
export function retrievalRanks(evalCase: EvalCase, passages: Outcome['passages']): (number | null)[] {
  return evalCase.facts.flatMap(({ readings }) =>
    readings.map(({ spans }) => passages.find(passage => spans.some(span => holds(passage, span)))?.number ?? null)
  )
}
