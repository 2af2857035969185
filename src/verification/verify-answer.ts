import { sentenceOf } from '../text/evidence-sentence.ts'
import { measureOf } from '../text/measure/measure-of.ts'
import { asRead, readEvidence } from '../text/reading.ts'
import { createPace, finish, type Steps } from '../text/steps.ts'
import type { FactCitation, FactConflict, FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Verification, VerifiedClaim, VerifyRequest } from '../types/verification.ts'
import { attribute } from './attribute.ts'
import type { CheckedClaim, VerifyClaimOptions } from './checked-claim.ts'
import { claimsNothing, saysSourcesAreSilent } from './discourse.ts'
import { findingConflictsOf, readFacts } from './fact-memory.ts'
import { readClaim } from './reading.ts'
import { splitClaims } from './split-claims.ts'
import { verifyClaim } from './verify-claim.ts'

/** In place of the index of a fact: a sentence of the answer itself. */
const ofAnswer = -1
const claimless: CheckedClaim = { verdict: 'supported', issues: [], figures: [] }

/** What the sources do not say cannot be looked up in them: of such a sentence only the figures are checked. */
function withoutSilence(text: string, checked: CheckedClaim): CheckedClaim {
  if (checked.verdict === 'supported' || !saysSourcesAreSilent(text)) return checked
  const issues = checked.issues.filter(({ code }) => code === 'figure_mismatch')
  return { ...checked, issues, verdict: issues.length > 0 ? checked.verdict : 'supported' }
}

/** Checks anybody's answer against anybody's facts, sentence by sentence, without a model. */
export function verifyAnswer(request: VerifyRequest): Verification {
  return finish(verifyingAnswer(request))
}

/** The same in small steps, for a server that has others to answer meanwhile. */
export function* verifyingAnswer(request: VerifyRequest): Steps<Verification> {
  const facts = readFacts(request.facts)
  const { evidence } = facts
  const options: VerifyClaimOptions = {
    context: evidence,
    ...(request.question === undefined ? {} : { question: request.question })
  }
  const isDue = createPace()
  for (const sentence of evidence) {
    // Read here, in small steps, and remembered for the first claim that is compared with all of them.
    const { tokens, figures } = readEvidence(sentence)
    if ((tokens.length > 0 || figures.length > 0) && isDue(sentence.text.length)) yield
  }
  let previous: EvidenceSentence | undefined
  const claims: VerifiedClaim[] = []
  for (const { startCharIndex, endCharIndex } of splitClaims(request.answer)) {
    const text = request.answer.slice(startCharIndex, endCharIndex)
    const said = asRead(sentenceOf(text, { source: ofAnswer, startCharIndex, endCharIndex, previous }), readClaim(text))
    previous = said
    const cited = attribute(text, evidence)
    const checked = claimsNothing(text) ? claimless : withoutSilence(text, verifyClaim(text, cited, options))
    claims.push({
      text,
      startCharIndex,
      endCharIndex,
      verdict: checked.verdict,
      issues: [...checked.issues],
      citations: cited.map(sentence => citationOf(sentence)),
      figures: checked.figures.map(({ figure, verdict, working, evidence: [first] }) => ({
        text: figure.text,
        kind: figure.kind,
        value: figure.value,
        unit: figure.unit,
        startCharIndex: startCharIndex + figure.startCharIndex,
        endCharIndex: startCharIndex + figure.endCharIndex,
        verdict,
        ...(working === undefined ? {} : { working }),
        measure: measureOf(said, figure),
        evidence: first
          ? { ...citationOf(first.sentence, first.figure), measure: measureOf(first.sentence, first.figure) }
          : null
      }))
    })
    yield
  }
  const supported = claims.filter(claim => claim.verdict === 'supported').length
  const conflicts = (yield* findingConflictsOf(facts, request.question)).map(conflictOfFacts)
  return { supportScore: claims.length > 0 ? supported / claims.length : 1, claims, conflicts }
}

/** A found conflict as the wire gives it: its readings quote the facts they stand in. */
export function conflictOfFacts(conflict: FoundConflict): FactConflict {
  return {
    subject: conflict.subject,
    kind: conflict.kind,
    unit: conflict.unit,
    explanation: conflict.explanation,
    readings: conflict.readings.map(({ text, value, asOf, evidence }) => ({
      text,
      value,
      asOf,
      citations: evidence.map(({ sentence }) => citationOf(sentence))
    }))
  }
}

interface Stretch {
  startCharIndex: number
  endCharIndex: number
}

/** Quotes a sentence, or a stretch of it, with offsets into its fact. */
function citationOf(sentence: EvidenceSentence, stretch?: Stretch): FactCitation {
  const { startCharIndex, endCharIndex } = stretch ?? { startCharIndex: 0, endCharIndex: sentence.text.length }
  return {
    factIndex: sentence.source,
    citedText: sentence.text.slice(startCharIndex, endCharIndex),
    startCharIndex: sentence.startCharIndex + startCharIndex,
    endCharIndex: sentence.startCharIndex + endCharIndex
  }
}
