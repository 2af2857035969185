import { readAndAHalf, readSpelledDecimals, readSpelledFraction } from './fractions.ts'
import { isDash, type Lexeme } from './lexemes.ts'
import { scaleWords, smallNumbers, vagueScales } from './number-words.ts'
import { type Numeral, readScales, simple, withScale } from './numeral.ts'

/** A number in words: "three hundred and fifty thousand", "twenty-one", "a dozen", "half a million". */
export function readSpelled(lexemes: readonly Lexeme[], start: number): Numeral | undefined {
  const first = lexemes[start]
  if (first?.type !== 'word') return undefined
  const fraction = readSpelledFraction(lexemes, start)
  if (fraction) {
    // "a half dozen", "a quarter million", "three-quarters of a million"
    const ofOne = lexemes[fraction.next]?.lower === 'of' && lexemes[fraction.next + 1]?.lower === 'a' ? 2 : 0
    const scaled = readScales(lexemes, { ...fraction, next: fraction.next + ofOne })
    return scaled.scaled ? { ...scaled, fraction: false } : fraction
  }
  if (first.lower === 'half') {
    // "half a million", "half-million", "half a dozen"
    const article = lexemes[start + 1]
    const skip = article && (isDash(article) || article.lower === 'a') ? 2 : 1
    const scale = lexemes[start + skip]
    const factor = scale ? scaleWords.get(scale.lower) : undefined
    if (skip === 2 && factor !== undefined) {
      return readScales(lexemes, { ...withScale(simple(0.5, 0.1, start), factor, start + skip + 1), spelled: true })
    }
    return undefined
  }
  let index = start
  let total = 0
  let part = 0
  let found = false
  let lastScale = Number.POSITIVE_INFINITY
  let place = 1
  let scale = 1
  let scaled = false
  if (first.lower === 'a' || first.lower === 'an') {
    const word = lexemes[start + 1]
    if (!word || !scaleWords.has(word.lower) || word.lower.length < 4) return undefined
    part = 1
    index = start + 1
  }
  // What may follow: after a ten a unit, after a hundred anything below it, after a scale a smaller scale.
  let room = Number.POSITIVE_INFINITY
  for (;;) {
    let at = index
    const separator = lexemes[at]
    if (found && separator && isDash(separator) && separator.glued && lexemes[at + 1]?.glued) at++
    else if (found && separator?.lower === 'and' && scaled && place >= 100) at++
    const word = lexemes[at]
    if (word?.type !== 'word') break
    const small = smallNumbers.get(word.lower)
    if (small !== undefined) {
      if (
        small >= room ||
        (found && small === 0) ||
        (part > 0 && part % 100 !== 0 && !(part % 10 === 0 && small < 10 && part % 100 >= 20))
      )
        break
      if (found && room === Number.POSITIVE_INFINITY) break
      part += small
      room = small >= 20 ? 10 : 1
      place = 1
      found = true
      index = at + 1
      continue
    }
    const factor = scaleWords.get(word.lower)
    if (factor === undefined || at !== index || word.lower.length < 4) {
      // "twenty-million" is one number; a dash before anything else ends it.
      if (factor === undefined || word.lower.length < 4 || !isDash(separator)) break
    }
    if (part === 0) break
    if (factor === 12) {
      part *= 12
      found = true
      index = at + 1
      scaled = true
      break
    }
    if (factor === 100) {
      if (part >= 100) break
      part *= 100
      room = 100
      place = 100
    } else {
      if (factor >= lastScale) break
      total += part * factor
      part = 0
      lastScale = factor
      room = 1000
      place = factor
      scale = factor
    }
    scaled = true
    found = true
    index = at + 1
  }
  if (!found) return undefined
  const value = total + part
  let numeral: Numeral = { ...simple(value, Math.min(place, value || 1), index), spelled: true, scaled, scale }
  if (!scaled) numeral = readSpelledDecimals(lexemes, readAndAHalf(lexemes, numeral), start)
  if (numeral.next !== index) numeral = readScales(lexemes, numeral)
  return numeral
}

/** "hundreds of billions", "tens of thousands", "millions": a range of one order of magnitude and more. */
export function readVague(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const word = lexemes[index]
  if (word?.type !== 'word') return undefined
  let scale = vagueScales.get(word.lower)
  if (scale === undefined) return readSeveral(lexemes, index)
  let next = index + 1
  while (scale < 1e15) {
    const inner = lexemes[next]?.lower === 'of' ? vagueScales.get(lexemes[next + 1]?.lower ?? '') : undefined
    if (inner === undefined) break
    scale *= inner
    next += 2
  }
  // "tens" and "scores" by themselves are also other words (points of a game).
  if ((word.lower === 'tens' || word.lower === 'scores') && next === index + 1 && lexemes[next]?.lower !== 'of')
    return undefined
  if (word.lower === 'scores' && next === index + 1) return undefined
  // Two of the scale at least, and less than what would be called by the next one.
  const high = scale * (scale % 12 === 0 && scale < 1000 ? 12 : scale < 1e6 || Math.log10(scale) % 3 !== 0 ? 10 : 1000)
  return { ...simple(scale, scale, next), low: scale, high, spelled: true, scaled: true, scale, vague: true }
}

/** "several thousand", "a few hundred", "a couple of million": two to ten of the scale. */
function readSeveral(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const word = lexemes[index]?.lower
  if (word !== 'few' && word !== 'several' && word !== 'couple') return undefined
  const of = word === 'couple' && lexemes[index + 1]?.lower === 'of' ? 1 : 0
  const scale = scaleWords.get(lexemes[index + 1 + of]?.lower ?? '')
  if (scale === undefined) return undefined
  const numeral = simple(2 * scale, scale, index + 2 + of)
  return { ...numeral, high: (word === 'couple' ? 3 : 10) * scale, spelled: true, scaled: true, scale, vague: true }
}
