import { isData } from '../text/figures/sentence-figures.ts'
import { type Reading, readEvidence, readText } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'
import { checkDress } from './check-dress.ts'
import { checkQuotations } from './check-quotations.ts'
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
import { measureSupport, vocabularyOf } from './support.ts'
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

/** Below this share of a claim's own words, the cited sentences do not speak of the same thing. */
const minimumShare = 0.33
/** Of fewer words no share is taken: they must only have one in common. */
const wordsOfStatement = 4
/** So many strange words in a stretch, less the known ones between them, are a statement of their own. */
const maximumStrangeness = 5.0
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

function judgePlain(claim: Reading, cited: readonly EvidenceSentence[], options: VerifyClaimOptions): CheckedClaim {
  const { text } = claim
  const { question } = options
  const isReworded = !cited.some(sentence => isWordingOf(claim, readEvidence(sentence)))
  const figures = checkFigures(claim, cited, { ...options, isReworded })
  const tellsRest = figures.some(isRest)
  const otherOrder = [...checkAmounts(claim, cited), ...checkTrends(claim, cited), ...checkDirection(claim, cited)]
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
    ...checkQuotations(text, cited, question),
    ...(tellsRest ? [] : checkPolarity(claim, cited)),
    ...checkRows(claim, options.context ?? cited),
    ...checkColumns(claim, cited),
    ...checkSuperlatives(claim, cited, options.context)
  )
  for (const issue of [
    ...checkWording(claim, cited).filter(({ code }) => !tellsRest || code !== 'polarity_mismatch'),
    ...checkStanding(claim, cited, options.context),
    ...checkAgents(claim, cited),
    ...checkThings(claim, cited, options.context ?? cited),
    ...checkTitles(claim, cited, options.context ?? cited),
    ...checkCircumstances(claim, cited),
    ...(tellsRest ? [] : checkQuantifiers(claim, cited)),
    ...checkComparisons(claim, cited),
    ...checkFrequency(claim, cited),
    ...checkExceptions(claim, cited),
    ...checkConditions(claim, cited, options.context),
    ...checkOrder(claim, cited, options.context),
    ...checkSides(claim, cited),
    ...checkDated(claim, cited),
    ...checkDone(claim, cited, options.context),
    ...checkTense(claim, cited, options.context),
    ...checkForetold(claim, cited, options.context),
    ...checkOppositeDeeds(claim, cited, options.context),
    ...checkCauses(claim, options.context ?? cited)
  ])
    if (!issues.some(({ code }) => code === issue.code)) issues.push(issue)
  if (issues.length === 0) issues.push(...checkHalves(claim, cited))
  if (issues.length === 0 && !figures.some(({ verdict }) => verdict === 'derived'))
    issues.push(...checkStrength(claim, options.context ?? cited))
  if (cited.length > 0) {
    const lent = question === undefined ? new Set<string>() : readText(question).termSet
    const stated = isData(claim.figures)
      ? []
      : figures.filter(each => figureIssue(each).length === 0).map(({ figure }) => figure)
    const support = measureSupport(claim, vocabularyOf(cited), vocabularyOf(options.context ?? cited), lent, stated)
    const tooLittle = support.words >= wordsOfStatement ? support.share < minimumShare : support.share === 0
    if (tooLittle) {
      issues.push({
        code: 'low_support',
        message: 'The cited sentences say too little of what the sentence says.',
        claimed: null,
        found: null
      })
    } else if (support.strangeness >= maximumStrangeness) {
      issues.push({
        code: 'low_support',
        message: `No source says "${support.stretch}".`,
        claimed: support.stretch,
        found: null
      })
    } else if (figures.length === 0 && issues.length === 0 && !options.context) {
      // In anybody's text another verb is mostly another word for it: of RAGTruth's sentences two were wrong and 13 right.
      issues.push(
        ...inventedDeeds(claim, cited, { each: wordsOfOneStatement, any: wordsOfOneStatement, isStrict: true })
      )
    }
  }
  return judged(issues, figures, otherOrder.length > 0)
}

/** "1,225 did not finish" of "21,340 started and 20,115 finished": of the rest it is denied. */
const isRest = ({ verdict, working }: CheckedFigure): boolean =>
  verdict === 'derived' && working?.includes('−') === true
