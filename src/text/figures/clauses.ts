import type { Figure } from '../../types/figure.ts'
import { isStopWord, stem, tokenize } from '../terms.ts'
import { looksLikeVerb } from './verbs.ts'

/** A word of a sentence, or a figure standing as one word. */
export interface Word {
  lower: string
  /** Stemmed; empty for words that say nothing by themselves. */
  term: string
  /** Capitalised, with digits, or abbreviated: it names something. */
  name: boolean
  verb: boolean
  /** Index of the figure that it stands for. */
  figure: number | undefined
}

/** A stretch between commas and the like. */
export interface Clause {
  words: Word[]
  /** The sign or word that closes it: ',', ';', '(', 'and' …; empty at the end. */
  closedBy: string
  /** It stands in parentheses or between dashes. */
  aside: boolean
}

const hardStops = /[;:—()[\]{}]|\s[–-]{1,2}\s|[–—]{2}|[.!?]\s|\.{2,}|…/
const commas = /,/
const anyStop = /[,;:—()[\]{}.!?]/
const splitters = new Set('while whereas although though but which who whose where when because whereby'.split(' '))
// Function words beyond the stop list, and words of degree: they say nothing about what is measured.
const empty = new Set(
  'more most less least than over under about around nearly almost approximately roughly some up only just also still already now even very much many few several other another each every all both either neither not no nor yet there here one its it he she they we our us my me him her this that these those while since until till during between among through per via within without against across after before because though although however meanwhile according said say says told reported reportedly currently recently total number amount figure figures well long far new early late earlier later mid end beginning start middle such'.split(
    ' '
  )
)

/** Cuts a sentence into clauses of words, with its figures in their places. Linear. */
export function clausesOf(text: string, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = []
  let words: Word[] = []
  let depth = 0
  const close = (by: string) => {
    if (words.length > 0) clauses.push({ words, closedBy: by, aside: depth > 0 })
    words = []
  }
  let nextFigure = 0
  let position = 0
  let hasFigure = false
  const push = (word: Word) => words.push(word)
  const between = (from: number, to: number) => {
    if (to <= from) return
    const gap = text.slice(from, to)
    const hard = hardStops.exec(gap)
    if (hard) {
      close(hard[0].trim() || '-')
      for (const character of gap) {
        if (character === '(' || character === '[') depth++
        else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
      }
      hasFigure = false
    } else if (commas.test(gap)) {
      close(',')
      hasFigure = false
    }
  }
  /** Whether the next figure comes before the next comma or stop. */
  const figureFollows = (from: number) => {
    const figure = figures[nextFigure]
    return (
      figure !== undefined &&
      figure.startCharIndex - from < 120 &&
      !anyStop.test(text.slice(from, figure.startCharIndex))
    )
  }
  const figureAt = (start: number) => {
    const figure = figures[nextFigure]
    return figure && start >= figure.startCharIndex ? figure : undefined
  }
  const pushFigure = (figure: Figure) => {
    between(position, figure.startCharIndex)
    push({ lower: '', term: '', name: false, verb: false, figure: nextFigure })
    hasFigure = true
    position = figure.endCharIndex
    nextFigure++
  }
  for (const token of tokenize(text)) {
    for (let figure = figureAt(token.startCharIndex); figure; figure = figureAt(token.startCharIndex))
      pushFigure(figure)
    if (token.endCharIndex <= position) continue
    // A token may hang over a figure: "34-year-old" leaves "old".
    const start = Math.max(token.startCharIndex, position)
    const word = text.slice(start, token.endCharIndex)
    between(position, start)
    position = token.endCharIndex
    const lower = word.toLowerCase()
    if (splitters.has(lower)) {
      close(lower)
      hasFigure = false
      if (lower !== 'which' && lower !== 'who') continue
    } else if (
      hasFigure &&
      (lower === 'and' || lower === 'or' || lower === 'with') &&
      figureFollows(token.endCharIndex)
    ) {
      // What follows a figure behind "and" or "with" is about the next one, if there is one.
      close(lower)
      hasFigure = false
      continue
    }
    const silent = isStopWord(lower) || empty.has(lower) || lower.length < 2
    push({
      lower,
      term: silent ? '' : stem(word),
      name: !silent && (/^\p{Lu}/u.test(word) || /\d/.test(word)),
      // A participle that opens a clause ("covering 60 million people") has its subject in the clause before.
      verb:
        looksLikeVerb(lower) || (lower.length > 5 && lower.endsWith('ing') && words.every(word => word.term === '')),
      figure: undefined
    })
  }
  while (nextFigure < figures.length) {
    const figure = figures[nextFigure]
    if (!figure) break
    pushFigure(figure)
  }
  close('')
  return clauses
}
