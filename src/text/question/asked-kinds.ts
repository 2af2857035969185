import { isFigureKind } from '../../types/figure.ts'
import { isIrregularForm } from '../base-form.ts'
import { countedNoun, phraseAt, type Word, wordsOf } from './noun-phrase.ts'
import {
  type AskedKind,
  amount,
  auxiliaries,
  degrees,
  interrogatives,
  introducers,
  nouns,
  onlyKinds,
  size,
  units
} from './question-words.ts'
import { type AskedKinds, readWithoutInterrogative } from './without-interrogative.ts'

const isInterrogative = (word: Word): boolean => interrogatives.has(word.lower.replace(/'s$/u, ''))

/**
 * The word that asks. "When" and the like may open a subordinate clause instead ("When the order was signed, what …"):
 * they ask only before an auxiliary, or where nothing else does.
 */
function findInterrogative(words: readonly Word[]): number {
  const first = words.findIndex(isInterrogative)
  const lower = words[first]?.lower
  if (lower !== 'when' && lower !== 'where' && lower !== 'while') return first
  if (auxiliaries.has(words[first + 1]?.lower ?? '')) return first
  const later = words.findIndex((word, index) => index > first && isInterrogative(word))
  return later < 0 ? first : later
}

const howMuchIsIn = /\bhow much (?:is|are|was|were)(?: there)? (?:in|on|inside)\b/iu

/** "How much is in the fund": a question for what something holds, and for no share or price. */
export const asksWhatIsIn = (question: string): boolean => howMuchIsIn.test(question)

/** Reads what kind of answer a question wants from its interrogative and the noun phrase that follows it. */
export function readAskedKinds(question: string): AskedKinds {
  const words = wordsOf(question)
  const spent = new Set<Word>()
  const finish = (asked: readonly AskedKind[], focus: readonly Word[] = [], focusIsType = false): AskedKinds => ({
    asked,
    focus: focus.map(word => word.text).join(' '),
    focusIsType,
    rest: words
      .filter(word => !spent.has(word) && !interrogatives.has(word.lower) && !auxiliaries.has(word.lower))
      .map(word => word.text)
      .join(' ')
  })

  const at = findInterrogative(words)
  const opening = words[at]
  if (!opening || (at > 0 && auxiliaries.has(words[0]?.lower ?? '')))
    return readWithoutInterrogative(words, spent, finish)
  const interrogative = opening.lower.replace(/'s$/u, '')
  spent.add(opening)
  const next = words[at + 1]

  if (interrogative === 'how') {
    const degree = next ? degrees.get(next.lower) : undefined
    if (!next || !degree) return finish(['other'])
    spent.add(next)
    const subject = subjectAfter(words, at + 2)
    if (next.lower !== 'many' && next.lower !== 'much') {
      const takesTime = next.lower === 'long' && words.some(word => timeVerbs.has(word.lower))
      const asked = takesTime ? degree.filter(kind => kind !== 'measure') : degree
      return finish(asked, anybody.has(subject[0]?.lower ?? '') ? [] : subject)
    }
    if (next.lower === 'much' && subject.length > 0)
      return finish(words.some(word => priceVerbs.has(word.lower)) ? ['money'] : degree, subject)
    if (next.lower === 'much' && asksWhatIsIn(question)) return finish(amount.filter(kind => kind !== 'percentage'))
    const { words: phrase, next: after } = phraseAt(words, at + 2)
    const counted = countedNoun(phrase, auxiliaries.has(words[after]?.lower ?? ''))
    if (next.lower === 'much' && counted && !phrase.some(word => units.has(word.lower)))
      return finish([...amount, 'other'], [counted])
    // Sources write "Americans", "settlers", "workers" where people are counted, and "twice" for times.
    if (counted && /^(?:people|persons|times)$/u.test(counted.lower)) return finish(['count'])
    const unit = phrase.map(word => units.get(word.lower)).find(kinds => kinds !== undefined)
    if (unit) for (const word of phrase) if (units.has(word.lower)) spent.add(word)
    return finish(unit ?? degree, unit || !counted ? [] : [counted])
  }
  if (interrogative === 'when') return finish(['date'])
  if (interrogative === 'where') return finish(['place'])
  if (interrogative === 'why') return finish([words.some(({ lower }) => weighty.has(lower)) ? 'other' : 'reason'])

  const copula = next && auxiliaries.has(next.lower)
  if (interrogative.startsWith('who')) {
    const { words: role, next: after } = copula ? phraseAt(words, at + 2) : { words: [], next: 0 }
    const isRole = role.length > 0 && words[after]?.lower === 'of'
    return finish(['person', 'organisation'], isRole ? role : [])
  }

  if (next && doForms.has(next.lower)) return readWhatDoes(words, at + 2, spent, finish)

  // what, which: "what is the price of …", "what company makes …", "what percentage of … is …"
  let { words: phrase, next: after } = phraseAt(words, copula ? at + 2 : at + 1)
  let head = phrase.at(-1)
  let isIntroduced = false
  while (head && introducers.has(head.lower) && words[after]?.lower === 'of') {
    spent.add(head)
    isIntroduced = true
    ;({ words: phrase, next: after } = phraseAt(words, after + 1))
    head = phrase.at(-1)
  }
  if (!head) return finish(['other'])
  const kindWord = phrase.find(word => nouns.has(word.lower))
  const kinds = kindWord ? nouns.get(kindWord.lower) : undefined
  // "The amount of time", "the number of years": what is measured says the kind.
  const measured = words[after]?.lower === 'of' ? units.get(words[after + 1]?.lower ?? '') : undefined
  if (measured && kindWord && (kinds === amount || kinds?.[0] === 'count')) {
    spent.add(kindWord)
    return finish(measured)
  }
  if (copula) {
    if (kinds) {
      const isKindOnly = kinds === size || kinds === amount || onlyKinds.has(kinds[0] ?? 'other')
      if (isKindOnly && kindWord) spent.add(kindWord)
      // "The salary of a captain": of what it is belongs to what is asked for.
      const of = isFigureKind(kinds[0]) && words[after]?.lower === 'of' ? phraseAt(words, after + 1).words : []
      return finish(
        kinds,
        [...phrase, ...of.slice(-1).filter(({ text, lower }) => text === lower)].filter(word => !spent.has(word))
      )
    }
    // "What was the name of the ship", "what is the fund's policy", "what is it called" want no definition.
    const isDefined =
      after >= words.length && !isIntroduced && !phrase.some(({ lower }) => lower.endsWith("'s") || namings.has(lower))
    return finish(isDefined ? ['definition'] : ['other'], words[after]?.lower === 'of' ? phrase : [])
  }
  if (kinds && kindWord) {
    if (kinds[0] !== 'person' && kinds[0] !== 'organisation' && kinds[0] !== 'place') spent.add(kindWord)
    return finish(kinds, spent.has(kindWord) ? [] : [kindWord], true)
  }
  // "Which pension fund is …", but "which policy ended …": without an auxiliary after it the phrase runs into the verb.
  const isNounPhrase = auxiliaries.has(words[after]?.lower ?? '')
  return finish(['other'], [isNounPhrase ? head : (phrase[0] ?? head)], true)
}

/** Forms of "be": what follows their subject may be a participle ("are keys kept"), after other auxiliaries it is a verb. */
const beForms: ReadonlySet<string> = new Set("is are was were isn't aren't wasn't weren't".split(' '))

/** The noun of the subject that follows the auxiliary at `at`: "ticket" in "does a ticket cost"; empty where there is none. */
function subjectAfter(words: readonly Word[], at: number): Word[] {
  const auxiliary = words[at]?.lower ?? ''
  if (!auxiliaries.has(auxiliary)) return []
  const { words: phrase } = phraseAt(words, at + 1)
  const last = phrase.at(-1)?.lower ?? ''
  const endsInVerb = beForms.has(auxiliary) ? last.endsWith('ed') || isIrregularForm(last) : true
  return phrase.slice(endsInVerb && phrase.length > 1 ? -2 : -1).slice(0, 1)
}

const namings: ReadonlySet<string> = new Set('called named known termed'.split(' '))
/** "How long do people wait" names nobody. */
const anybody: ReadonlySet<string> = new Set('people person persons one someone'.split(' '))
/** "Why is this important" asks what hangs on it, and any sentence that speaks of its weight may say so. */
const weighty: ReadonlySet<string> = new Set('important significant relevant crucial vital matter matters'.split(' '))
/** "How long did it take" asks for no length. */
const timeVerbs: ReadonlySet<string> = new Set('take takes took taken last lasts lasted'.split(' '))
/** "How much does it cost" asks for no number of anything else. */
const priceVerbs: ReadonlySet<string> = new Set('cost costs'.split(' '))
const doForms: ReadonlySet<string> = new Set("do does did don't doesn't didn't".split(' '))

/**
 * "What does the fund hold", "what did she mean": the phrase after "do" names who does it and says nothing of the answer,
 * but for a verb of measure ("what does gold cost").
 */
function readWhatDoes(
  words: readonly Word[],
  from: number,
  spent: Set<Word>,
  finish: (asked: readonly AskedKind[]) => AskedKinds
): AskedKinds {
  const { words: phrase } = phraseAt(words, from)
  const verb = phrase.length > 1 ? phrase.at(-1) : undefined
  if (verb?.lower === 'mean') {
    spent.add(verb)
    return finish(['definition'])
  }
  const kinds = verb && nouns.get(verb.lower)
  return finish(kinds && isFigureKind(kinds[0]) ? kinds : ['other'])
}
