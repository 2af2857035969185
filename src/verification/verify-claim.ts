import { type Reading, readEvidence } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'
import { checkDress } from './check-dress.ts'
import { checkQuotations } from './check-quotations.ts'
import { checkSupport } from './check-support.ts'
import type { CheckedClaim, CheckedFigure, VerifyClaimOptions } from './checked-claim.ts'
import { checkAmounts } from './comparisons/check-amounts.ts'
import { checkComparisons } from './comparisons/check-comparisons.ts'
import { checkDirection } from './comparisons/check-direction.ts'
import { checkOrder } from './comparisons/check-order.ts'
import { checkSides } from './comparisons/check-sides.ts'
import { checkSuperlatives } from './comparisons/check-superlatives.ts'
import { checkTrends } from './comparisons/check-trends.ts'
import { checkAgents } from './deeds/check-agents.ts'
import { checkCauses } from './deeds/check-causes.ts'
import { checkCircumstances } from './deeds/check-circumstances.ts'
import { checkConditions } from './deeds/check-conditions.ts'
import { checkDated } from './deeds/check-dated.ts'
import { inventedDeeds } from './deeds/check-deeds.ts'
import { checkDone, checkForetold } from './deeds/check-done.ts'
import { checkLooseTimes } from './deeds/check-loose-times.ts'
import { checkStrength } from './deeds/check-strength.ts'
import { checkTense } from './deeds/check-tense.ts'
import { checkFigures } from './figures/check-figures.ts'
import { figureIssue } from './figures/figure-issue.ts'
import { checkNames } from './names/check-names.ts'
import { checkExceptions } from './polarity/check-exceptions.ts'
import { checkOppositeDeeds } from './polarity/check-opposite-deeds.ts'
import { checkPolarity } from './polarity/check-polarity.ts'
import { checkStanding } from './polarity/check-standing.ts'
import { isWordingOf, readClaim } from './reading.ts'
import { checkColumns } from './things/check-columns.ts'
import { checkRows } from './things/check-rows.ts'
import { checkThings } from './things/check-things.ts'
import { checkTitles } from './things/check-titles.ts'
import { checkFrequency } from './wording/check-frequency.ts'
import { checkHalves } from './wording/check-halves.ts'
import { checkLabels } from './wording/check-labels.ts'
import { checkQuantifiers } from './wording/check-quantifiers.ts'
import { checkWording } from './wording/check-wording.ts'
import { asItsTextWrites, statementsOf, together, writeOut, writeOutAmong } from './written-out-claim.ts'

/** A claim of so few words says one thing: its verb must be told somewhere. */
const wordsOfOneStatement = 6
const contradicting = new Set(['polarity_mismatch'])

/**
 * Checks one sentence against the sentences it cites: figures, names, quotations, polarity, support. The verdict depends
 * on nothing but what is given, so the same claim of the same sentence alone is judged once.
 */
export function verifyClaim(
  text: string,
  cited: readonly EvidenceSentence[],
  options: VerifyClaimOptions = {}
): CheckedClaim {
  const [only] = cited
  if (!only || cited.length > 1 || options.question !== undefined || options.context) return judge(text, cited, options)
  const known = remembered.get(only)
  if (known?.text === text && known.publishedAt === options.publishedAt) return known.checked
  const checked = judge(text, cited, options)
  remembered.set(only, { text, publishedAt: options.publishedAt, checked })
  return checked
}

interface RememberedCheck {
  text: string
  publishedAt: string | undefined
  checked: CheckedClaim
}
/** For each sentence the last claim that cited it alone: what is quoted is mostly quoted in the same words. */
const remembered = createSentenceMemory<RememberedCheck>()

/** Judges a claim as it stands and, where it or what it cites leaves out a verb, with what is left out. */
function judge(text: string, cited: readonly EvidenceSentence[], options: VerifyClaimOptions): CheckedClaim {
  const isQuoted = cited.some(sentence => sentence.text === text)
  const claim = readClaim(isQuoted ? text : withoutParticle(text))
  if (isQuoted) return judgeQuoted(claim, cited, options)
  const asItStands = judgePlain(claim, cited, options)
  // Comparisons and sums are read from the sentence as it stands.
  const stated = asItStands.figures.filter(({ verdict }) => verdict !== 'derived')
  if (stated.length === 0) return asItStands
  const statements = statementsOf(claim)
  const plain = writeOut(cited)
  if (!statements && plain === cited) return asItStands
  const among = options.context ? { ...options, context: writeOutAmong(options.context, cited) } : options
  const whole = together(
    (statements ?? [claim]).map(statement => asItsTextWrites(judgePlain(statement, plain, among), statement))
  )
  const isOfFigures = whole.issues.some(({ code }) => code === 'figure_mismatch')
  const saysMore = whole.verdict === 'supported' && whole.figures.length > asItStands.figures.length
  const isWholeRight = asItStands.verdict === 'supported' ? isOfFigures || saysMore : whole.verdict === 'supported'
  return isWholeRight ? whole : asItStands
}

/** "No, the bridge is free": the word answers a question, and denies nothing of what follows. Offsets stay as they are. */
const withoutParticle = (text: string): string =>
  text.replace(/^(?:yes|no)[.,:;!–—]\s/iu, particle => ' '.repeat(particle.length))

/** What a cited sentence says word for word is told as it tells it: there are only its figures to tie to theirs, and odd characters to look for. */
function judgeQuoted(claim: Reading, cited: readonly EvidenceSentence[], options: VerifyClaimOptions): CheckedClaim {
  const figures = checkFigures(claim, cited, { ...options, isReworded: false })
  const issues = [...figures.flatMap(figureIssue), ...checkDress(claim.text, cited)]
  return judged(issues, figures)
}

function judged(issues: readonly Issue[], figures: readonly CheckedFigure[], isOtherOrder = false): CheckedClaim {
  const isContradicted =
    isOtherOrder ||
    figures.some(({ verdict }) => verdict === 'contradicted') ||
    issues.some(({ code }) => contradicting.has(code))
  const verdict = issues.length === 0 ? 'supported' : isContradicted ? 'contradicted' : 'unsupported'
  return { verdict, issues, figures }
}

/** One look at a claim beside what it cites and what stands around that: what is wrong with it. */
type ClaimCheck = (
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
) => readonly Issue[]

/** What a claim compares: the other way round, it is contradicted. */
const comparisonChecks: readonly ClaimCheck[] = [checkAmounts, checkTrends, checkDirection]

/** These hold a denial of the claim against what is cited. */
const readDenials: ReadonlySet<ClaimCheck> = new Set([checkPolarity, checkWording, checkQuantifiers])

/** In the order in which they are reported; of several with one code the first stands. */
const statementChecks: readonly ClaimCheck[] = [
  checkWording,
  checkStanding,
  checkAgents,
  checkThings,
  checkTitles,
  checkCircumstances,
  checkQuantifiers,
  checkComparisons,
  checkFrequency,
  checkExceptions,
  checkConditions,
  checkOrder,
  checkSides,
  checkDated,
  checkDone,
  checkTense,
  checkForetold,
  checkOppositeDeeds,
  checkCauses
]

function judgePlain(claim: Reading, cited: readonly EvidenceSentence[], options: VerifyClaimOptions): CheckedClaim {
  const { text } = claim
  const context = options.context ?? cited
  const isReworded = !cited.some(sentence => isWordingOf(claim, readEvidence(sentence)))
  const figures = checkFigures(claim, cited, { ...options, isReworded })
  const otherOrder = comparisonChecks.flatMap(check => check(claim, cited, context))
  const tellsRest = figures.some(isRest)
  const findings = (check: ClaimCheck): readonly Issue[] => {
    const found = check(claim, cited, context)
    return tellsRest && readDenials.has(check) ? found.filter(({ code }) => !contradicting.has(code)) : found
  }
  const issues: Issue[] = []
  if (cited.length === 0) {
    issues.push({ code: 'missing_citation', message: 'The sentence cites no source.', claimed: null, found: null })
  }
  issues.push(
    ...figures.flatMap(figureIssue),
    ...otherOrder,
    ...checkDress(text, cited),
    ...checkLooseTimes(claim, cited),
    ...checkLabels(claim, claim.figures, cited, options),
    ...checkNames(claim, claim.figures, cited, options),
    ...checkQuotations(text, cited, options.question),
    ...findings(checkPolarity),
    ...checkRows(claim, cited, context),
    ...checkColumns(claim, cited),
    ...checkSuperlatives(claim, cited, context)
  )
  for (const check of statementChecks)
    for (const issue of findings(check)) if (!issues.some(({ code }) => code === issue.code)) issues.push(issue)
  if (issues.length === 0) issues.push(...checkHalves(claim, cited))
  if (issues.length === 0 && !figures.some(({ verdict }) => verdict === 'derived'))
    issues.push(...checkStrength(claim, context))
  if (cited.length > 0) {
    const stated = figures.filter(each => figureIssue(each).length === 0).map(({ figure }) => figure)
    issues.push(...checkSupport(claim, cited, stated, options))
    // In anybody's text another verb is mostly another word for it: of RAGTruth's sentences two were wrong and 13 right.
    if (figures.length === 0 && issues.length === 0 && !options.context)
      issues.push(
        ...inventedDeeds(claim, cited, { each: wordsOfOneStatement, any: wordsOfOneStatement, isStrict: true })
      )
  }
  return judged(issues, figures, otherOrder.length > 0)
}

/** "1,225 did not finish" of "21,340 started and 20,115 finished": of the rest it is denied. */
const isRest = ({ verdict, working }: CheckedFigure): boolean =>
  verdict === 'derived' && working?.includes('−') === true
