import { isMachineText } from '../../text/machine-text.ts'
import { createPartMemory, readPart } from '../../text/question/part-memory.ts'
import { plainWording } from '../../text/question/plain-wording.ts'
import type { QuestionPart } from '../../text/question.ts'
import { stem, tokenize } from '../../text/terms.ts'
import { type Figure, isFigureKind } from '../../types/figure.ts'
import { type AskedTerm, readAskedTerms } from './asked-terms.ts'
import { readCircumstances } from './circumstances.ts'
import { type Dimension, dimensionAsked } from './dimension.ts'
import { deedOf } from './how-to.ts'
import { identifiersOf } from './identifiers.ts'
import type { QuestionTerm } from './question-term.ts'
import { asksForHours, asksForLimit, mainClause } from './question-wording.ts'
import { negation, orderOf } from './sentence-wording.ts'
import { TermMatches } from './term-matches.ts'
import { findTerm, termOfToken } from './word-forms.ts'

/** What a part of a question says, whatever the corpus. */
interface AskedPart {
  part: QuestionPart
  /** In what case somebody asks. */
  circumstances: readonly Figure[]
  /** Patterns that find the identifiers that it names. */
  identifiers: readonly RegExp[]
  /** What somebody asks how to do: see `deedOf`. */
  deed: string | undefined
  /** True where somebody pasted a line of code. */
  isCode: boolean
  /** All its words, as `terms` are written, and the terms alone. */
  words: ReadonlySet<string>
  termSet: ReadonlySet<string>
  negated: boolean
  /** True where it asks how many people there are of some kind. */
  asksPeople: boolean
  /** True where it asks who somebody is whom it names by a part only ("the mayor"). */
  asksName: boolean
  /** True where a figure would answer it. */
  asksFigure: boolean
  /** True where it asks for the most that may be. */
  asksLimit: boolean
  /** True where it asks how old something is. */
  asksAge: boolean
  /** True where it asks at what hours or on what days something is open. */
  asksHours: boolean
  /** What it wants measured. */
  dimension: Dimension | undefined
  /** Whether it asks what came before (-1) or after (1) something. */
  order: number
}

/** One part of a question as scoring sees it. */
export interface QuestionReading extends AskedPart {
  terms: readonly QuestionTerm[]
  totalWeight: number
  /** How well each text has each term. */
  matches: TermMatches
}

/** Sources write "Americans", "settlers", "workers" instead. */
const howManyPeople = /\b(?:(?:how many|number of) (?:people|persons)|population)\b/iu
const howOld = /\bhow old\b/iu
const whoIs = /^\W*who(?:['’]s| is| are| was| were) (?:the|its|their|his|her|our|your)\b/iu
/** How much a term counts that only types the answer, or that only the conversation or the part before gives. */
const typeShare = 0.5

/** Prepares a part of a question for comparison with sentences. `weigh` gives a stemmed term's rarity. */
export function readQuestion(part: QuestionPart, weigh: (term: string) => number): QuestionReading {
  const { asked, terms: askedTerms } = askedOf(part)
  const largest = weigh('\u0000') || 1
  const terms: QuestionTerm[] = []
  let totalWeight = 0
  for (const { written, isOfName, mayBeUnknown, mayBeMisspelt, ...term } of askedTerms) {
    const rarity = weigh(written)
    const weight = (rarity / largest) * (term.isType ? typeShare : 1)
    totalWeight += weight
    const isUnknown = rarity >= largest
    terms[term.at] = {
      ...term,
      weight,
      // What no passage has is not looked for in each of them.
      saidFor: term.saidFor.filter(other => weigh(other === findTerm ? stem('found') : other) < largest),
      isUnknown: isUnknown && mayBeUnknown,
      misspeltAmong: !mayBeMisspelt ? undefined : isUnknown ? 'words' : isOfName ? 'names' : undefined
    }
  }
  return { ...asked, terms, totalWeight, matches: new TermMatches(terms) }
}

interface Asked {
  asked: AskedPart
  terms: readonly AskedTerm[]
}

/** What a part says with its terms. Remembered for each part: a question is often asked again, by others. */
function askedOf(part: QuestionPart): Asked {
  return remembered.of(part, readAsked)
}
const remembered = createPartMemory<Asked>()

function readAsked(part: QuestionPart): Asked {
  const { text } = part
  const tokens = tokenize(plainWording(text))
  const circumstances = readCircumstances(text)
  const asksPeople = part.asked[0] === 'count' && howManyPeople.test(text)
  const asksFigure = isFigureKind(part.asked[0])
  const terms = readAskedTerms({ part, tokens, circumstances, asksPeople })
  return {
    asked: {
      part,
      circumstances,
      identifiers: identifiersOf(text),
      deed: deedOf(text),
      isCode: isMachineText(readPart(part)),
      words: new Set([...tokens, ...tokenize(text)].map(termOfToken)),
      termSet: new Set(terms.map(({ term }) => term)),
      asksFigure,
      asksLimit: asksFigure && asksForLimit(text),
      asksPeople,
      asksAge: howOld.test(text),
      asksHours: asksForHours(text),
      dimension: dimensionAsked(text),
      asksName: whoIs.test(text) && part.asked[0] === 'person' && part.names.length === 0,
      negated: negation.test(mainClause(text)),
      order: orderOf(text)
    },
    terms
  }
}
