import { instructionsIn } from '../../text/imperatives.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { isKnownVerb } from '../../text/verb-classes.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isDiscourse } from '../discourse.ts'
import { indexOf } from '../sentence-index.ts'

/** A way to say more: its words, those which say nothing of the kind though they look so, and by which a source says as much. */
interface Strength {
  words: RegExp
  idle?: RegExp
  told: RegExp
  isTold?: (stated: Reading) => boolean
}

const strengths: readonly Strength[] = [
  {
    // Of how many; of how often see checkFrequency.
    words:
      /\b(?:all|every(?! (?:\d|(?:\p{L}+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|mornings?|evenings?|nights?|\p{L}+day)\b))|everyone|everybody|always|whole|entire|entirely|whenever|wherever|whatever|no matter|without exception|(?<=\b(?:at|in|of|under|for) )any|^any)\b/iu,
    // What must be done must be done by all and always.
    idle: /\b(?:(?:half|thirds?|quarters?|percent|cent|one|in) of all|all the same|(?:at|after|above|in) all|once and for all|on average|as a whole|any (?:case|event|other|further)|whole[ -]?grains?|not (?:all|every|any)|than|must|shall|ha(?:s|ve) to|required)\b|\ball-/iu,
    told: /\b(?:all|every\p{L}*|any(?:one|body|where|thing|time)?|nowhere|always|whole|entire\p{L}*|throughout|complete\p{L}*|(?:n|what|who|which|where|when|how|for)ever|each|no|none|nobody|nothing|without|fully|one|both|per|total\p{L}*|neither|nor|unanimous\p{L}*|either|across|annual\p{L}*|(?:dai|night|week|month|year)ly|an? (?:day|night|week|month|year))\b/iu
  },
  {
    // How sure.
    words:
      /\b(?:prove[dns]?(?! to\b)|certain(?:ly)?(?= to\b| that\b)|definitely|undoubtedly|guarantee[ds]?|(?:established|shown|demonstrated)(?= that\b))\b/iu,
    told: /\b(?:certain\p{L}*|sure\p{L}*|definite\p{L}*|prov\p{L}+|proof|confirm\p{L}*|guarantee\p{L}*|warrant\p{L}*|undoubted\p{L}*|clear\p{L}*|show\p{L}*|found|finds?|finding\p{L}*|establish\p{L}*|demonstrat\p{L}*|reveal\p{L}*|conclu\p{L}*|held)\b/iu
  },
  {
    // How binding. "Had to" tells of what could not be helped as often.
    words: /\b(?:must|ha(?:s|ve) to|(?:is|are|was|were) (?:required|obliged|ordered|forced) (?:to|by))\b/iu,
    told: /\b(?:must|ha(?:s|ve|d) to|having to|shall|requir\p{L}*|need\p{L}*|order\p{L}*|instruct\p{L}*|told to|forc\p{L}*|oblig\p{L}*|mandator\p{L}*|only|cannot|unless|until|condition|demand\p{L}*|necessary|essential|due|is to|are to|never|do not)\b|\bdon['’]t\b/iu,
    isTold: tellsToDo
  },
  {
    // How exactly.
    words: /\b(?:exactly|precisely)\b/iu,
    told: /\b(?:exact\p{L}*|precise\p{L}*)\b/iu
  },
  {
    // For how long.
    words: /\b(?:for good|forever|for ever|permanently|ever since)\b/iu,
    told: /\b(?:for good|forever|ever|permanent\p{L}*|always|since|end\p{L}*|still|remain\p{L}*|never|no longer)\b/iu
  }
]
/** Most claims have no word of these, and are read no further. */
const mayStrengthen = createFormMemory(({ plain }) =>
  /^(?:all|every(?:one|body)?|any|always|whole|entire(?:ly)?|whe(?:n|re)ever|whatever|matter|exception|prove[dns]?|certain(?:ly)?|definitely|undoubtedly|guarantee[ds]?|established|shown|demonstrated|must|ha(?:s|ve)|required|obliged|ordered|forced|exactly|precisely|good|forever|permanently|ever)$/u.test(
    plain
  )
)

/** A claim that denies or leaves open says less by such words. */
const weakening = /\b(?:no|not|never|nobody|none|without(?! exception)|unless|if)\b|n['’]t\b/iu

/** In longer sentences the word may be of something else than what is said with it. */
const mostWords = 20
/** A sentence is on the matter if it has so many of the words that are said, and this share of them. */
const fewestShared = 2
const sharedPart = 0.4

/**
 * What a claim makes stronger than its source: "all drivers" of "drivers with more than twenty years of service", "it has been
 * shown that" of "it is not known whether". The sentences that have most of what it says must have a word of that strength.
 */
export function checkStrength(claim: Reading, context: readonly EvidenceSentence[]): Issue[] {
  if (claim.tokens.length > mostWords || !claim.tokens.some(({ form }) => mayStrengthen(form))) return []
  for (const strength of strengths) {
    const found = strength.words.exec(claim.text)
    if (!found || strength.idle?.test(claim.text) || weakening.test(claim.text)) continue
    const near = sentencesOn(claim, context)
    const [first] = near
    if (!first || near.some(sentence => isToldIn(sentence, strength))) continue
    const claimed = claim.text.slice(found.index, found.index + found[0].length)
    const message = `The source does not say "${claimed}" of this.`
    return [{ code: 'low_support', message, claimed, found: first.text }]
  }
  return []
}

function isToldIn(sentence: EvidenceSentence, { told, isTold }: Strength): boolean {
  return told.test(sentence.text) || isTold?.(readEvidence(sentence)) === true
}

/** "Install 1.8 first": whether a stretch begins with a verb as it stands in a dictionary. */
function tellsToDo({ tokens }: Reading): boolean {
  return (
    tokens.some(
      ({ form, segment }, at) =>
        tokens[at - 1]?.segment !== segment && isKnownVerb(form) && !/(?:s|ed|ing)$/u.test(form.plain)
    ) || instructionsIn(tokens)[0]?.start === 0
  )
}

/** The sentences that have most of what is said from the verb on, or of all that the claim says. */
function sentencesOn(claim: Reading, context: readonly EvidenceSentence[]): readonly EvidenceSentence[] {
  const { tokens, predicates } = claim
  const own = tokens.filter(({ term }) => term !== '' && !isDiscourse(term))
  const verb = tokens[predicates.find(({ form }) => form !== 'infinitive')?.at ?? 0]
  const said = own.filter(({ startCharIndex }) => startCharIndex >= (verb?.startCharIndex ?? 0))
  const near = withMostOf(said, context)
  return near.length > 0 ? near : withMostOf(own, context)
}

function withMostOf(words: readonly Word[], context: readonly EvidenceSentence[]): readonly EvidenceSentence[] {
  const index = indexOf(context)
  const counts = new Map<number, number>()
  for (const { term, stem } of words)
    for (const at of new Set([...index.holdersOf(term), ...index.holdersOf(stem)]))
      counts.set(at, (counts.get(at) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  if (most < fewestShared || most < sharedPart * words.length) return []
  return [...counts].filter(([, count]) => count === most).flatMap(([at]) => context[at] ?? [])
}
