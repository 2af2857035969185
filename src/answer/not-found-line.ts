/** The line by which a model says that the sources do not answer a part of the question. */
export const notFoundLine = /^\s*\W{0,4}not found\W{0,4}:(.*)$/iu

/** "The documents do not say ", "There is no information about ": what follows is missing. */
const silent =
  /^[^.;:]{0,60}?\b(?:(?:sources?|documents?|passages?|texts?|reports?)\b[^.;:]{0,30}?(?:\bnot|n['’]t|\bno)\b(?:\s\p{L}+){0,2}?\s(?:say|mention|state|specify|give|provide|contain|include|tell|explain|describe|address|indicate|details?|information)|no (?:mention|information|details?))\b(?:\s(?:about|of|on|for|that|anything about|any information about))?\s/iu
/** "… is not given in the sources": what stands before is missing. */
const unsaid =
  /\s(?:is|are|was|were)(?:\snot|n['’]t)(?:\s\p{L}+)?\s(?:given|mentioned|stated|specified|provided|named|included|described|explained|covered|known from)\b[^.;:]{0,60}$/iu

/** What is missing, of a sentence that says in its own words that the sources are silent on it. */
export function missingIn(text: string): string {
  const bare = text.trim().replace(/[.!]{1,3}$/u, '')
  return bare.replace(silent, '').replace(unsaid, '') || bare
}
