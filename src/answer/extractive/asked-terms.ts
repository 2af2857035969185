import { countryTermsOf } from '../../text/aliases.ts'
import { baseForm, otherFormsOf } from '../../text/base-form.ts'
import { isForPeople } from '../../text/people.ts'
import { saidFor } from '../../text/question/asking-words.ts'
import type { QuestionPart } from '../../text/question.ts'
import { isStopWord, stem, type Token, tokenize } from '../../text/terms.ts'
import type { Figure } from '../../types/figure.ts'
import { isCircumstance } from './circumstances.ts'
import { lightWords } from './light-words.ts'
import type { QuestionTerm } from './question-term.ts'
import { isTopicAt, saysKindAlone, unsaidTerm } from './question-wording.ts'
import { isSubjectNoun } from './subject-noun.ts'
import { otherSideOf, standApart } from './word-fields.ts'
import { initialsOf, initialsOfPeople, mayBeMisspelt, peopleOf, rootOf, termOfToken, versionOf } from './word-forms.ts'

/** A term of a question before it is known how rare it is. */
export interface AskedTerm extends Omit<QuestionTerm, 'weight' | 'isUnknown' | 'misspeltAmong'> {
  /** The stem by which the corpus knows it. */
  written: string
  /** True where it is of a name that the question writes. */
  isOfName: boolean
  /** False for what only hints at a thing: that no passage has it says nothing. */
  mayBeUnknown: boolean
  /** True where it may be another word with one letter changed. */
  mayBeMisspelt: boolean
}

const hasDigit = /\d/
/** A number or a decade; digits among letters make a name ("401k", "X25"). */
const number = /^\d[\d.,]*$/
const one = /^ones?$/iu
/** "Version 3.9" is told as "3.9". */
const versionWord = /^(?:versions?|releases?)$/iu
const actor = /^(?:i|you|we|they|it|to)$/iu
/** "How many dogs can I bring": to have them along says no more than to have them. */
const carrying = /^(?:bring|carry)$/iu
const somebody = /^(?:i|we|you)$/iu
/** What ends a question may belong to its verb ("cut down"), of which there are others. */
const particle = /^(?:down|away|back|along|together)$/iu
/** "How long do people wait" is asked of anybody. */
const doPeople = /\b(?:do|does|did|can|could|should|will|would|must|may) (?:people|someone|one)\b/iu
const people = /^(?:peopl|person)$/u
/** "How many visitors": people, where they are counted. */
const anyPeople = ['people', 'persons'].map(stem)
const abbreviation = /^(?:\p{Lu}\.?){2,5}$/u

/** A part of a question with its words. */
export interface AskedText {
  part: QuestionPart
  tokens: readonly Token[]
  circumstances: readonly Figure[]
  asksPeople: boolean
}

/**
 * The terms of a part of a question, as far as its own words tell. One that stands in it and is carried over from the
 * part before is there twice, in the same place.
 */
export function readAskedTerms({ part, tokens, circumstances, asksPeople }: AskedText): AskedTerm[] {
  const focus = new Set(part.focus)
  const names = initialsOfNames(part)
  const wanted = new Set(part.terms)
  const asksWhether = part.asked.includes('yes_no')
  const terms: AskedTerm[] = []
  const places = new Map<string, number>()
  for (const [index, token] of tokens.entries()) {
    const written = stem(token.text)
    const term = termOfToken(token)
    if (!wanted.has(written) || places.has(term)) continue
    // "Notice period": a sentence that gives one need not say "period".
    const isFocus = focus.has(written) && !(focus.size > 1 && saysKindAlone(token.text))
    // What else is asked about tells which people: a sentence has other words for them.
    if ((asksPeople || doPeople.test(part.text)) && people.test(term) && wanted.size > 1) continue
    const isPeople = asksPeople && people.test(term)
    // "What is one reason", "and dried ones" count nothing.
    const isOne = one.test(token.text)
    const isVersion = versionWord.test(token.text) && number.test(tokens[index + 1]?.text ?? '')
    const isOfName = names.has(term)
    const isAbbreviation = abbreviation.test(token.text)
    const initials = isAbbreviation ? term : (names.get(term) ?? '')
    const next = tokens[index + 1]
    const follows = next && token.endCharIndex + 1 >= next.startCharIndex && !isStopWord(next.text.toLowerCase())
    const before = tokens[index - 1]
    const compounds = [
      follows ? [token, next] : [],
      before?.endCharIndex === token.startCharIndex - 1 ? [before, token] : []
    ]
    places.set(term, terms.length)
    terms.push({
      at: terms.length,
      term,
      written,
      root: rootOf(term),
      others: [
        ...countryTermsOf(term),
        ...otherFormsOf(term),
        peopleOf(initials) ?? '',
        versionOf(term) ?? '',
        ...compounds.map(words => stem(words.map(word => word.text).join('')))
      ].filter(Boolean),
      saidFor:
        isOfName && !isAbbreviation
          ? []
          : [
              ...saidFor(term),
              ...(asksWhether ? otherSideOf(term) : []),
              ...(isFocus && part.asked[0] === 'count' && isForPeople(token.text.toLowerCase().replace(/s$/u, ''))
                ? anyPeople
                : [])
            ],
      initials: isAbbreviation ? undefined : initials || initialsOfPeople(term),
      isAbbreviation,
      isOfName,
      isName: isOfName || (hasDigit.test(term) && !number.test(term)),
      // What follows "I" or "to" is what somebody does, for which there are many words.
      mayBeUnknown: !actor.test(before?.text ?? ''),
      mayBeMisspelt: mayBeMisspelt(term),
      isTopic: isTopicAt(part.text, token.startCharIndex),
      isNumber: number.test(term) && !isOne && !isCircumstance(circumstances, token),
      isFocus: isFocus && !part.focusIsType,
      isType:
        isOne ||
        isVersion ||
        isCircumstance(circumstances, token) ||
        isPeople ||
        (focus.has(written) && !isFocus) ||
        (!isFocus && isSubjectNoun(part, tokens, index)) ||
        (isFocus && part.focusIsType) ||
        (!isFocus && !isOfName && lightWords.has(baseForm(term))) ||
        (carrying.test(token.text) && somebody.test(before?.text ?? '')) ||
        (particle.test(token.text) && !next),
      modifies: follows ? termOfToken(next) : undefined
    })
  }
  const hint = (term: string, others: readonly string[]): void => {
    const at = places.get(term) ?? places.size
    places.set(term, at)
    terms.push({ ...plainTerm, at, term, written: term, root: rootOf(term), saidFor: others })
  }
  // The word of degree may stand beside the figure or not: "larger messages are refused".
  const unsaid = unsaidTerm(part.text)
  if (unsaid !== undefined && !places.has(unsaid)) hint(unsaid, saidFor(unsaid))
  // "And per week?" after a price per day asks for no day.
  for (const term of part.carried) if (!part.terms.some(own => standApart(own, term))) hint(term, saidFor(term))
  return terms
}

/** What a part only hints at: a word that it leaves to the source, or to the conversation. */
const plainTerm = {
  others: [],
  initials: undefined,
  isAbbreviation: false,
  isOfName: false,
  isName: false,
  mayBeUnknown: false,
  mayBeMisspelt: false,
  isTopic: false,
  isNumber: false,
  isFocus: false,
  isType: true,
  modifies: undefined
}

/** The terms of the names that a part writes, each with the initials of its name; of a name of one word none. */
function initialsOfNames({ names }: QuestionPart): Map<string, string> {
  const terms = new Map<string, string>()
  for (const name of names) {
    const words = tokenize(name)
    const initials = words.length > 1 ? initialsOf(words.map(word => word.text)) : ''
    for (const word of words) terms.set(termOfToken(word), initials)
  }
  return terms
}
