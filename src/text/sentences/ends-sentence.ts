const ending = /[.!?…。！？]["'”’»)\]]*\s*$/u
const endingOrLeading = /[.!?…。！？:]["'”’»)\]]*\s*$/u

/** Whether a text ends as a sentence does. What ends otherwise is a line of something: a row, an item, code, a headline. */
export function endsSentence(text: string): boolean {
  return ending.test(text)
}

/** Whether a text ends as a sentence does, or leads by a colon to what follows. */
export function endsOrLeads(text: string): boolean {
  return endingOrLeading.test(text)
}
