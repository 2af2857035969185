import { createFormMemory, type WordForm } from './word-form.ts'

interface OpeningWord {
  form: WordForm
  segment: number
}

/** Words that open a sentence without being what it is about: participles, adverbs, pronouns and the like. */
const opensOnly =
  /(?:ed|ing|ly)$|^(?:despite|however|although|once|after|before|during|since|until|under|over|about|more|less|most|many|some|all|each|every|other|another|any|one|two|three|four|five|six|seven|eight|nine|ten|last|next|first|earlier|later|then|thus|yet|but|still|even|because|while|whereas|both|no|not|also|between|among|within|through|against|without|unlike|like|instead|meanwhile|moreover|furthermore|therefore|nevertheless|he|she|we|you|i|our|your|his|her|my|do|let|start|begin|leave|(?:any|every|some|no)(?:one|body|thing)|what|who|how|why|where|here|there)$/i
/** Endings of nouns made from verbs and adjectives, which need no article: "Construction has cost …". */
const derived = /(?:[ts]ion|ment|ness|ship|ism|ology)s?$/
const plural = /[^siou]s$/
/** The verb of one, not of many: "Barclays has", "Barclays runs". */
const endingOfOne = 's'
/** Inner capitals and digits make a name wherever it stands: "iPhone", "HSBC", "401(k)"; so does a genitive without an article. */
const surelyName = /^.+[\p{Lu}\d]|['’]s$/u

/**
 * Whether the first word of a sentence or label, written with a capital, may well be a common noun. English gives one
 * its article, unless it is of many or of no number: "Fares stay as they are", "Construction has cost …", "Price of …".
 */
export function mayBeCommonNoun(first: OpeningWord, next: OpeningWord | undefined, isLabel: boolean): boolean {
  const kind = kindOf(first.form)
  if (kind === 'name') return false
  if (isLabel || kind === 'opener') return true
  if (!next || next.segment !== first.segment) return false
  const { text } = next.form
  return text === 'of' || text === 'per' || (kind === 'plural' && !text.endsWith(endingOfOne))
}

const kindOf = createFormMemory(({ text }): 'name' | 'opener' | 'plural' | 'other' => {
  if (surelyName.test(text)) return 'name'
  if (opensOnly.test(text) || derived.test(text)) return 'opener'
  return plural.test(text) ? 'plural' : 'other'
})
