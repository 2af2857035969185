import { isIrregularPast } from './base-form.ts'

/** Whether a word (lower case) has the form of a verb's past: "signed", "took". */
export function isPastForm(word: string): boolean {
  return /[^e]ed$/u.test(word) || isIrregularPast(word)
}
