const irregularPasts = new Set(
  `became began bought brought broke built came caught chose dealt did drew drove fell fought found flew forgot forbade gave got
  grew had held kept knew laid led left lent lost made meant met paid ran rose said sang sank sat saw sent shook shot showed
  slept sold sought spent spoke spread stole stood struck swore swam taught thought threw told took understood undertook went
  withdrew woke won wore wrote`.split(/\s+/)
)

/** Whether a word (lower case) has the form of a verb's past: "signed", "took". */
export function isPastForm(word: string): boolean {
  return irregularPasts.has(word) || /[^e]ed$/u.test(word)
}
