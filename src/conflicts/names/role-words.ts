import { isIrregularForm } from '../../text/base-form.ts'
import { ordinalWords } from '../../text/figures/number-words.ts'
import type { Word } from '../../text/words.ts'

/** How a sentence gives a name its part: as the holder of a role, as who does something, as where something is or happens. */
export type Part = 'role' | 'agent' | 'place'

/** The words that give a name its part. */
export interface FoundPart {
  part: Part
  /** The head of the role ("officer") or the verb ("built"). */
  governor: Word
  /** What else tells the part: "data protection", the subject of "was built", the object of "commanded". */
  thing: readonly Word[]
  /** False where the role may have several holders: "councillor Ann Lee". */
  isDefinite: boolean
}

/** A sentence that names somebody or some place. */
export interface Naming {
  text: string
  tokens: readonly Word[]
  /** Where the label of a row or item ends; 0 where there is none. */
  labelEnd: number
  /** The form of each verb ("past", "passive"), by the index of its token. */
  forms: ReadonlyMap<number, string>
}

export const copulas: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'remains', 'became'])
/** So many words tell what a part is in. */
export const longestThing = 5
export const definite: ReadonlySet<string> = new Set(['the', 'its', 'their', 'our', 'his', 'her', 'my'])

/** A role from its words: the head is the last noun before what follows with a preposition or a participle. */
export function roleOf(words: readonly Word[], isDefinite: boolean): FoundPart | null {
  const noun: Word[] = []
  const further: Word[] = []
  let isOver = false
  for (const word of words) {
    if (!word.content) {
      if (noun.length > 0) isOver = true
      continue
    }
    if (noun.length > 0 && isPast(word.lower)) isOver = true
    ;(isOver ? further : noun).push(word)
  }
  const head = noun.at(-1)
  // "The second of four children": of which kind is left out.
  if (!head || ordinalWords.has(head.lower)) return null
  return { part: 'role', governor: head, thing: [...noun.slice(0, -1), ...further].slice(0, longestThing), isDefinite }
}

/** "The", "its", "the company's": only a definite role is held by one alone. */
export const isDefiniteWord = ({ lower, text }: Word) => definite.has(lower) || /\p{Ll}['’]s$/u.test(text)
export const isSmall = (text: string) => /^\p{Ll}/u.test(text)
/** Whether a word has the form of a verb's past or of its participle. */
export const isPast = (word: string) => (word.length > 3 && /[^e]ed$/.test(word)) || isIrregularForm(word)
