import { countryTermsOf } from '../../text/aliases.ts'
import { baseForm, otherFormsOf } from '../../text/base-form.ts'
import { isMachineText } from '../../text/machine-text.ts'
import { saidFor } from '../../text/question/asking-words.ts'
import type { QuestionPart } from '../../text/question.ts'
import { readText } from '../../text/reading.ts'
import { isStopWord, stem, tokenize } from '../../text/terms.ts'
import { type Figure, isFigureKind } from '../../types/figure.ts'
import { isCircumstance, readCircumstances } from './circumstances.ts'
import { deedOf } from './how-to.ts'
import { identifiersOf } from './identifiers.ts'
import { lightWords } from './light-words.ts'
import type { QuestionTerm } from './question-term.ts'
import { asksForLimit, isTopicAt, mainClause, saysKindAlone, unsaidTerm } from './question-wording.ts'
import { negation, orderOf } from './sentence-wording.ts'
import { isSubjectNoun } from './subject-noun.ts'
import { TermMatches } from './term-matches.ts'
import { otherSideOf } from './word-fields.ts'
import { initialsOf, initialsOfPeople, mayBeMisspelt, peopleOf, rootOf, termOfToken, versionOf } from './word-forms.ts'

/** One part of a question as scoring sees it. */
export interface QuestionReading {
  part: QuestionPart
  terms: readonly QuestionTerm[]
  totalWeight: number
  /** In what case somebody asks. */
  circumstances: readonly Figure[]
  /** Patterns that find the identifiers that it names. */
  identifiers: readonly RegExp[]
  /** What somebody asks how to do: see `deedOf`. */
  deed: string | undefined
  /** True where somebody pasted a line of code. */
  isCode: boolean
  /** All its words, as `terms` are written. */
  words: ReadonlySet<string>
  /** How well each text has each term. */
  matches: TermMatches
  negated: boolean
  /** True where it asks how many people there are of some kind. */
  asksPeople: boolean
  /** True where it asks who somebody is whom it names by a part only ("the mayor"). */
  asksName: boolean
  /** True where a figure would answer it. */
  asksFigure: boolean
  /** True where it asks for the most that may be. */
  asksLimit: boolean
  /** Whether it asks what came before (-1) or after (1) something. */
  order: number
}

const hasDigit = /\d/
/** A number or a decade; digits among letters make a name ("401k", "X25"). */
const number = /^\d[\d.,]*$/
/** Sources write "Americans", "settlers", "workers" instead. */
const howManyPeople = /\b(?:(?:how many|number of) (?:people|persons)|population)\b/iu
const whoIs = /^\W*who(?:['’]s| is| are| was| were) (?:the|its|their|his|her|our|your)\b/iu
const one = /^one$/iu
/** "Version 3.9" is told as "3.9". */
const versionWord = /^(?:versions?|releases?)$/iu
const actor = /^(?:i|you|we|they|it|to)$/iu
/** "How long do people wait" is asked of anybody. */
const doPeople = /\b(?:do|does|did|can|could|should|will|would|must|may) (?:people|someone|one)\b/iu
const people = /^(?:peopl|person)$/u
/** How much a term counts that only the conversation or the part before gives. */
const carriedWeight = 0.5
const plainTerm = {
  others: [],
  saidFor: [],
  initials: undefined,
  isAbbreviation: false,
  isName: false,
  isUnknown: false,
  isTopic: false,
  isNumber: false,
  misspeltAmong: undefined,
  isFocus: false,
  modifies: undefined
}
const abbreviation = /^(?:\p{Lu}\.?){2,5}$/u

/** Prepares a part of a question for comparison with sentences. `weigh` gives a stemmed term's rarity. */
export function readQuestion(part: QuestionPart, weigh: (term: string) => number): QuestionReading {
  const largest = weigh('\u0000') || 1
  const focus = new Set(part.focus)
  const names = new Map<string, string>()
  for (const name of part.names) {
    const words = tokenize(name)
    const initials = words.length > 1 ? initialsOf(words.map(word => word.text)) : ''
    for (const word of words) names.set(termOfToken(word), initials)
  }
  const wanted = new Set(part.terms)
  const asksWhether = part.asked.includes('yes_no')
  const asksPeople = part.asked[0] === 'count' && howManyPeople.test(part.text)
  const terms = new Map<string, QuestionTerm>()
  const tokens = tokenize(part.text)
  const circumstances = readCircumstances(part.text)
  let totalWeight = 0
  for (const [index, token] of tokens.entries()) {
    const written = stem(token.text)
    const term = termOfToken(token)
    if (!wanted.has(written) || terms.has(term)) continue
    // "Notice period": a sentence that gives one need not say "period".
    const isFocus = focus.has(written) && !(focus.size > 1 && saysKindAlone(token.text))
    // What else is asked about tells which people: a sentence has other words for them.
    if ((asksPeople || doPeople.test(part.text)) && people.test(term) && wanted.size > 1) continue
    const isPeople = asksPeople && people.test(term)
    // "What is one reason" counts nothing.
    const isOne = one.test(token.text)
    const isVersion = versionWord.test(token.text) && number.test(tokens[index + 1]?.text ?? '')
    const isType =
      isOne ||
      isVersion ||
      isCircumstance(circumstances, token) ||
      isPeople ||
      (focus.has(written) && !isFocus) ||
      (!isFocus && isSubjectNoun(part, tokens, index)) ||
      (isFocus && part.focusIsType) ||
      (!isFocus && !names.has(term) && lightWords.has(baseForm(term)))
    const rarity = weigh(written)
    const weight = (rarity / largest) * (isType ? 0.5 : 1)
    totalWeight += weight
    const isAbbreviation = abbreviation.test(token.text)
    const initials = isAbbreviation ? term : (names.get(term) ?? '')
    const next = tokens[index + 1]
    const follows = next && token.endCharIndex + 1 >= next.startCharIndex && !isStopWord(next.text.toLowerCase())
    const before = tokens[index - 1]
    const compounds = [
      follows ? [token, next] : [],
      before?.endCharIndex === token.startCharIndex - 1 ? [before, token] : []
    ]
    const unknown = rarity >= largest
    const among = unknown ? 'words' : names.has(term) ? 'names' : undefined
    terms.set(term, {
      at: terms.size,
      term,
      root: rootOf(term),
      others: [
        ...countryTermsOf(term),
        ...otherFormsOf(term),
        peopleOf(initials) ?? '',
        versionOf(term) ?? '',
        ...compounds.map(words => stem(words.map(word => word.text).join('')))
      ].filter(Boolean),
      // What no passage has is not looked for in each of them.
      saidFor: (names.has(term) && !isAbbreviation
        ? []
        : [...saidFor(written), ...(asksWhether ? otherSideOf(term) : [])]
      ).filter(other => weigh(other) < largest),
      initials: isAbbreviation ? undefined : initials || initialsOfPeople(term),
      isAbbreviation,
      weight,
      isName: names.has(term) || (hasDigit.test(term) && !number.test(term)),
      // What follows "I" or "to" is what somebody does, for which there are many words.
      isUnknown: unknown && !actor.test(before?.text ?? ''),
      isTopic: isTopicAt(part.text, token.startCharIndex),
      isNumber: number.test(term) && !isOne && !isCircumstance(circumstances, token),
      misspeltAmong: mayBeMisspelt(term) ? among : undefined,
      isFocus: isFocus && !part.focusIsType,
      isType,
      modifies: follows ? termOfToken(next) : undefined
    })
  }
  // The word of degree may stand beside the figure or not: "larger messages are refused".
  const unsaid = unsaidTerm(part.text)
  if (unsaid !== undefined && !terms.has(unsaid)) {
    const weight = (weigh(unsaid) / largest) * carriedWeight
    totalWeight += weight
    terms.set(unsaid, {
      ...plainTerm,
      at: terms.size,
      term: unsaid,
      root: rootOf(unsaid),
      saidFor: saidFor(unsaid),
      weight,
      isType: true
    })
  }
  for (const term of part.carried) {
    const weight = (weigh(term) / largest) * carriedWeight
    totalWeight += weight
    terms.set(term, {
      ...plainTerm,
      at: terms.get(term)?.at ?? terms.size,
      term,
      root: rootOf(term),
      weight,
      isType: true
    })
  }
  const asksFigure = isFigureKind(part.asked[0])
  const list = [...terms.values()]
  return {
    part,
    terms: list,
    circumstances,
    identifiers: identifiersOf(part.text),
    deed: deedOf(part.text),
    isCode: isMachineText(readText(part.text)),
    words: new Set(tokens.map(termOfToken)),
    matches: new TermMatches(list),
    totalWeight,
    asksFigure,
    asksLimit: asksFigure && asksForLimit(part.text),
    asksPeople,
    asksName: whoIs.test(part.text) && part.asked[0] === 'person' && part.names.length === 0,
    negated: negation.test(mainClause(part.text)),
    order: orderOf(part.text)
  }
}
