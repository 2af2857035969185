import { isIrregularPast } from './base-form.ts'

/** Whether a word (lower case) has the form of a verb's past: "signed", "took". */
export function isPastForm(word: string): boolean {
  const isRegular = word.length > 2 && word.endsWith('ed') && word.charAt(word.length - 3) !== 'e'
  return isRegular || isIrregularPast(word)
}
