import type { Token } from '../../text/terms.ts'

/** Words that deny. */
export const negation = /\b(?:not|never|no|none|neither|nor|without|cannot|non)\b|n['’]t\b/iu
/** What sets a limit. */
export const limit =
  /\b(?:up to|at most|no more than|not (?:more|longer|larger|over)|maximum|limit|limits|limited|exceed(?:s|ing)?|(?:larg|long|great|high)(?:er|est))\b|(?<![a-z])max(?![a-z])/iu
/** What tells by what something is done. */
export const means =
  /\b(?:through|via|using|by \p{Ll}+ing|by (?:phone|post|mail|e-?mail|hand|card)|online|in writing|in person)\b/iu
/** Words that leave out some cases. */
export const restriction = /\b(?:only|except|unless|alone|without)\b/iu
/** What says when something began, before the date. */
export const origin =
  /\b(?:built|born|founded|established|opened|delivered|launched|made|erected|constructed|dates (?:from|back to)|since)\b[^.;]{0,32}$/iu
/** Words of age. */
export const age = /\b(?:old|older|oldest|aged?|ages)\b/iu
/** Words that give a reason. */
export const reason =
  /\b(?:because|due to|owing to|since|so that|in order to|as a result|therefore|thus|hence|caused?|causing|led to|leading to|thanks to|too (?:few|many|much|little|small|big|old|dear|expensive|weak|heavy|slow|dangerous) (?:for|to)|result(?:ed|s|ing)?|reasons?|purpose|aim(?:ed|s)?|intended|designed to|in response|for fear|explain(?:ed|s) (?:this|that|it)|put (?:this|that|it) down to|attribut(?:ed|es) (?:this|that|it))\b/iu
/** "… to help …": a purpose, perhaps. */
export const purpose = /(?<!\bwhether )\bto (?!the\b|a\b|an\b|their\b|its\b|his\b|her\b)\p{Ll}+/u
/** What follows a term that is being defined. */
const definition =
  /^[)"”’]*(?:,? (?:(?:which |who )?(?:is|are|was|were) (?:an?|the|one|any|what)\b|means|refers to|stands for)|, (?:an?|the|one)\b| \(| [–—] )/u
/** Words that place an event by another. */
export const dating =
  /\b(?:after|before|during|until|till|when|while|since|following|once|upon|(?:in|this|next|last|every|each|by|early|late|since) (?:the )?(?:spring|summer|autumn|winter)|at (?:easter|christmas|night|noon|midnight|dawn|dusk|weekends|the weekend))\b/iu
/** Openings that point at the sentence before. */
export const leaning =
  /^["“]?(?:(?:however|but|and|also|then|still|instead|thus|therefore|nevertheless),? )?(?:it|they|he|she|this|these|those|such|its|their|his|her)\b/iu
/** Opens what holds in the other cases than those of the sentence before, or in one that it only points at ("If that is a weekend, …"). */
export const otherwise =
  /^(?:elsewhere|otherwise|in all other cases|in (?:this|that|such a) case|(?:if|where|unless|when) (?:that|this|it|they|these|those)\b)/iu

const before = /\b(?:before|prior to)\b/iu
const after = /\b(?:after|following)\b/iu

/** Whether a text tells what came before (-1) or after (1) something; 0 for neither and for both. */
export function orderOf(text: string): number {
  return Number(after.test(text)) - Number(before.test(text))
}

const questionMark = /\?["”’)]*$/u

/** Whether a sentence asks: whatever it says, it states nothing. A row whose last cell asks does state something. */
export function isQuestion(text: string): boolean {
  return questionMark.test(text) && !text.includes(' |')
}

/** The terms that a text says something of by their name: "A bond is …", "Fidelity, a manager of funds". */
export function definedIn(text: string, tokens: readonly Token[], termAt: readonly string[]): Set<string> {
  const defined = new Set<string>()
  for (const [position, { endCharIndex }] of tokens.entries())
    if (definition.test(text.slice(endCharIndex, endCharIndex + 24))) defined.add(termAt[position] ?? '')
  return defined
}
