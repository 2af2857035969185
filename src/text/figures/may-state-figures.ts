import { createCue } from '../cues.ts'
import { isOrdinary } from '../dress/dress.ts'
import { createFormMemory } from '../word-form.ts'
import type { Word } from '../words.ts'
import { mayBeRomanYear } from './dates/read-date.ts'
import { denominators, scaleWords } from './number-words.ts'
import { figureOpeners } from './read-figures.ts'
import { mayOpenUnit } from './units.ts'

/** Letters alone: such a token is one lexeme too. */
const plainWord = /^[a-z]+(?:['’][a-z]+)*$/i
/** "U.S.", "J.P" */
const acronym = /^(?:[a-z]\.)+[a-z]?$/i
const articles = new Set(['a', 'an'])

/** Whether nothing else begins with a token than what its letters begin, together or each alone. */
function isOfLetters(text: string, lower: string): boolean {
  if (plainWord.test(text)) return true
  return acronym.test(text) && ![lower.replaceAll('.', ''), ...lower].some(word => figureOpeners.has(word))
}

const mayOpenFigure = createCue(
  ({ text, lower }) =>
    !articles.has(lower) && (!isOfLetters(text, lower) || figureOpeners.has(lower) || mayBeRomanYear(text))
)
const isArticle = createFormMemory(({ lower }) => articles.has(lower))
const hasArticle = createCue(({ lower }) => articles.has(lower))
/** "A dozen", "a third", "an hour": nearly every second sentence has an article, but few a figure that begins with it. */
const mayGoOnArticle = createFormMemory(
  ({ text, lower }) => scaleWords.has(lower) || denominators.has(lower) || mayOpenUnit({ text, lower })
)

/** A text that was read so far. */
interface ReadWords {
  text: string
  tokens: readonly Word[]
  cues: number
}

/**
 * Whether a text may state any figure, told by its words, which are mostly read already: more than half of all sentences have
 * neither a digit nor a word by which a figure begins, and need not be read for figures at all.
 */
export function mayStateFigures(reading: ReadWords): boolean {
  return mayOpenFigure(reading) || (hasArticle(reading) && mayCountByArticle(reading)) || !isOrdinary(reading.text)
}

function mayCountByArticle({ text, tokens }: ReadWords): boolean {
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (!token || !isArticle(token.form)) continue
    const isNext = next?.startCharIndex === token.endCharIndex + 1 && text[token.endCharIndex] === ' '
    if (!isNext || mayGoOnArticle(next.form)) return true
  }
  return false
}
