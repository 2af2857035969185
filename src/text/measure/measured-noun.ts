import type { Figure } from '../../types/figure.ts'
import { meaningOf } from '../synonyms.ts'
import { stem } from '../terms.ts'
import type { Word } from '../words.ts'
import { type MeasuredPhrase, written } from './measured-phrase.ts'
import { isSlight } from './slight-words.ts'

const longestPhrase = 4
/** Between a verb or preposition and its figure: "amounted to more than", "of about". */
const hedges = new Set(
  'a an about almost an approximately around at estimated exactly fewer just least less more most nearly only over roughly some than to under up by'.split(
    ' '
  )
)
const copulas = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const auxiliaries = new Set(
  'has have had will would could may might can is are was were be been now currently already still'.split(' ')
)
/** Verbs that say by themselves which measure of their subject they state, as the noun does ("weighs", "weight"). */
const verbsOfMeasure = new Set('weigh cost price last'.split(' ').map(word => meaningOf(stem(word))))

/**
 * Stems of the noun that a figure is the value of where the grammar says so, its head last: "a loss of €6.3 million",
 * "the gross margin stood at 26.4%", "the heat pump costs €11,400", "Refrigerant charge | 1.3 kg". Empty elsewhere.
 */
export function measuredNoun(tokens: readonly Word[], labelEnd: number, figure: Figure): readonly string[] {
  return measuredWords(tokens, labelEnd, figure).map(token => token.stem)
}

/** The same as its words. */
export function measuredWords(tokens: readonly Word[], labelEnd: number, figure: Figure): readonly Word[] {
  let at = tokens.findLastIndex(token => token.endCharIndex <= figure.startCharIndex)
  const segment = tokens.find(token => token.endCharIndex > figure.startCharIndex)?.segment
  if (labelEnd > 0 && (tokens[at]?.endCharIndex ?? 0) <= labelEnd) return labelPhrase(tokens, labelEnd)
  while (hedges.has(wordOf(tokens[at])) && tokens[at]?.segment === segment) at--
  const lead = tokens[at]
  if (!lead || lead.segment !== segment) return []
  if (wordOf(lead) === 'of') return headPhrase(tokens, at - 1)
  if (verbsOfMeasure.has(lead.stem) && lead.content && at > 0) return [lead]
  if (!copulas.has(wordOf(lead)) && !isSlight(lead.stem)) return []
  at--
  while (auxiliaries.has(wordOf(tokens[at]))) at--
  return headPhrase(tokens, at)
}

const wordOf = (token: Word | undefined) => token?.lower ?? ''

/** The noun phrase that ends at a token; of "the number of beds" the first noun, which is the head. */
function headPhrase(tokens: readonly Word[], end: number): Word[] {
  const segment = tokens[end]?.segment
  const phrase: Word[] = []
  for (let at = end; at >= 0; at--) {
    const token = tokens[at]
    if (!token || token.segment !== segment) break
    const word = wordOf(token)
    if (token.content && phrase.length < longestPhrase) phrase.unshift(token)
    else if (word === 'of') phrase.length = 0
    else if (!/^(?:the|a|an|its|their|his|her|all)$/.test(word) || wordOf(tokens[at - 1]) !== 'of') break
  }
  return phrase
}

/** "Stops | 14" and "• New vehicles: 21" state what a bare number counts before it. */
export function countedByLabel(
  text: string,
  tokens: readonly Word[],
  labelEnd: number,
  { kind, unit, startCharIndex }: Figure
): MeasuredPhrase | null {
  if (kind !== 'count' || unit !== null || startCharIndex < labelEnd) return null
  const words = labelPhrase(tokens, labelEnd)
  return words.length === 0 ? null : { ...written(text, words), words, attributive: false, valued: false }
}

/** The noun phrase of a label, up to a preposition or comma: "Weight, outdoor unit | 118 kg", "Sound level at 1 m | 51 dB". */
function labelPhrase(tokens: readonly Word[], labelEnd: number): readonly Word[] {
  const whole = tokens.filter(token => token.endCharIndex <= labelEnd)
  // "Number of spans | 7"
  const isNumberOf = /^(?:number|count|total)$/.test(wordOf(whole[0])) && wordOf(whole[1]) === 'of'
  const label = isNumberOf ? whole.slice(2) : whole
  const end = label.findIndex(token => !token.content || token.segment !== label[0]?.segment)
  return label.slice(0, end < 0 ? longestPhrase : Math.min(end, longestPhrase))
}
