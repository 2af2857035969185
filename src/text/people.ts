import { createFormMemory, formOf } from './word-form.ts'

const peopleWord =
  /(?:er|or|ist|ee|ian|ican|man|woman|dent|tient|client|agent|ant)$|^(?:peopl|person|men|women|member|child|adult|colleagu|guest|relativ|victim|employe|american)/

/** Whether a word, stemmed or in the singular, is by its form likely one for people ("worker", "pensionist", "American"). */
export function isForPeople(word: string): boolean {
  return isOfPeople(formOf(word))
}

const isOfPeople = createFormMemory(({ text }) => peopleWord.test(text))
