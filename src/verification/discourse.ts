import { stem, termsOf } from '../text/terms.ts'
import { createFormMemory } from '../text/word-form.ts'
import { readClaim } from './reading.ts'

/**
 * Words by which an answer speaks of itself and of its sources ("Based on the provided passages, in summary …"), and
 * those that only join sentences. They say nothing that a source could state.
 */
const discourse = new Set(
  `passage source document article text context excerpt report information detail answer question query response request
  provide given give base mention state accord describe discuss suggest indicate note refer relevant specify specific specifically
  summary summarize conclusion conclude overall addition additionally furthermore moreover however meanwhile therefore thus hence
  consequently finally firstly secondly lastly instead despite although include including follow following above below
  here important importantly essential please sure certain certainly various several many other another additional such
  exact explicitly explicit determine unable cannot unclear based author highlight emphasize explain example word words
  otherwise alternatively normally likewise
  list step point key main overview brief first second third next then also not no one way yes use using us may might can
  will would could should must need make sure ensure due order regard related
  hope help let know feel free ask further guidance possibility few correct available welcome happy thank great news
  difference differences headline title able enough attempt infer brief briefly clarify consult instructions`
    .split(/\s+/)
    .map(word => stem(word))
)

/** Whether a stemmed term belongs to the answer's talk about itself rather than to what it says. */
export function isDiscourse(term: string): boolean {
  return discourse.has(term)
}

const aboutSources =
  /\b(?:passages?|sources?|documents?|articles?|texts?|excerpts?|contexts?|facts?|information|questions?|details?)\b/i
const toSay =
  'mention|provide|specify|state|contain|include|address|discuss|describe|give|offer|say|indicate|answer|determine|explain|list|clarify'
const saysNot = new RegExp(
  `(?:\\b(?:not|cannot|unable to|(?:difficult|impossible|fails?) to)|n['’]t)(?:\\s\\w+){0,3}\\s(?:${toSay})`,
  'i'
)
/** In "no further information was given" first the lack, then what is lacking. */
const lackOrLacking =
  /\b(?:(?<lack>no|not|none|without|lacks?|insufficient|limited)\b|mention|information|provided|specified|given|detail|stated|instruction)/gi
/** Code units between the two. */
const farthestLack = 60
/** "Passage 2", "[3]", "in 74 words". */
const sourceNumber =
  /\b(?:passages?|sources?|documents?)\s+\d+(?:\s*(?:,|and|&|-)\s*\d+)*|\[\d{1,3}\]|\b\d+\s+words?\b(?:\s+or\s+(?:less|fewer))?/gi

const digit = /\d/
const isOwnWord = createFormMemory(({ isPlain, term }) => isPlain && !isDiscourse(term))

/** So few words before a colon are a heading of the answer's own: "Ingredients:", "Key points:". */
const headingWords = 2

/** Whether a sentence claims nothing that a source could state: it only joins others ("Here are the steps:"). */
export function claimsNothing(text: string): boolean {
  // Nearly every sentence has a word of its own, which tells so at once.
  const mayBeHeading = text.includes(':') || digit.test(text)
  if (!mayBeHeading && readClaim(text).tokens.some(({ form }) => isOwnWord(form))) return false
  const terms = termsOf(text.replaceAll(sourceNumber, ''))
  return (terms.length <= headingWords && text.trimEnd().endsWith(':')) || terms.every(isDiscourse)
}

/** Whether a sentence says that the sources are silent: "The passages do not mention …", "Unable to answer based on …". */
export function saysSourcesAreSilent(text: string): boolean {
  return aboutSources.test(text) && (saysNot.test(text) || namesALack(text))
}

function namesALack(text: string): boolean {
  let lackEnds = Number.NEGATIVE_INFINITY
  for (const match of text.matchAll(lackOrLacking)) {
    if (match.groups?.lack) lackEnds = match.index + match[0].length
    else if (match.index - lackEnds <= farthestLack) return true
  }
  return false
}
