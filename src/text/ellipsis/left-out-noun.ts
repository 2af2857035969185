import type { Span } from '../blocks.ts'
import { unitNamed } from '../figures/units.ts'
import { prepositions } from '../predicates.ts'
import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import { hedges, type Model, numberFrom, type Places, signsOf, stretchOf, thingEnd, wholeTime } from './members.ts'
import { withSigns } from './numerals.ts'

/** Words of where, when or of what else a number is told. */
const mostWords = 5
/** They bring in where, when or for what a number is told. */
const placing = new Set(['in', 'at', 'on', 'for', 'with', 'without', 'during'])
const demonstratives = new Set(['those', 'that'])
const standIns = new Set(['one', 'ones'])

/**
 * The stretches of what is told with a number that leaves out what is counted, taken from the statement before: "140 in the wet season" of
 * "80 hectares in the dry season", "those of hormone tests after five" of "results are ready after two days", "later ones 20" of "a first visit takes
 * 40 minutes". Null where it is told otherwise.
 */
export function writeWithNoun(member: Places, model: Model, reading: Reading): Span[] | null {
  const { text, tokens } = reading
  const first = numberFrom(tokens, member.start, member.end)
  if (!first || signsOf(text, tokens, first) !== signsOf(text, tokens, model.number)) return null
  const number = wholeTime(withRange(tokens, first, member.end), reading)
  const placed = number.end === member.end ? placeBefore(member.start, number.start, model, tokens) : null
  const written = (lead: readonly Places[], told: Places, place: Places): Span[] => {
    const value = stretchOf(tokens, told)
    const [unit, where, ...words] = [unitOf(model, tokens), place, ...lead].map(each => stretchOf(tokens, each))
    return [...words, value && withSigns(text, value), unit, where].filter(each => each !== null && each !== undefined)
  }
  if (placed) {
    const verb = { start: model.start, end: leadEnd(tokens, model.verb, model.number.start) }
    return written([verb], { start: placed.end, end: number.end }, placed)
  }
  const behind = tokens.slice(number.end, member.end)
  const [opener] = behind
  if (behind.length > mostWords + 1 || (opener && !placing.has(opener.lower))) return null
  if (opener && !isPlacedAlike(opener, model, tokens) && !isMeasured(unitOf(model, tokens), tokens)) return null
  const thing = thingOf({ start: member.start, end: leadEnd(tokens, member.start, number.start) }, model, tokens)
  // "Won 3, 2" tells nothing of the second.
  if (!thing || (thing.length === 1 && behind.length < 2)) return null
  return written(thing, number, { start: number.end, end: member.end })
}

const boundWords = new Set(['up', 'to', 'at', 'most', 'least', 'more', 'less', 'than'])

/** "In winter up to 80", "on Fridays at 13:45": where or when, before the number of the statement before. */
function placeBefore(start: number, number: number, model: Model, tokens: readonly Word[]): Places | null {
  if (!placing.has(tokens[start]?.lower ?? '')) return null
  const leading = tokens[model.number.start - 1]?.lower ?? ''
  let end = leadEnd(tokens, start, number)
  while (end > start + 2 && boundWords.has(tokens[end - 1]?.lower ?? '') && tokens[end - 1]?.lower !== leading) end--
  if (prepositions.has(leading) && tokens[end - 1]?.lower === leading) end--
  const isPlace = end - start >= 2 && end - start <= mostWords && tokens[end - 1]?.content === true
  return isPlace ? { start, end } : null
}

const isPlacedAlike = ({ lower }: Word, { number, end }: Model, tokens: readonly Word[]): boolean =>
  tokens.slice(number.end, end).some(other => other.lower === lower)

/** "40 rooms, ten for children": of what is counted the second may be a part of the first, of years it is not. */
const isMeasured = ({ start, end }: Places, tokens: readonly Word[]): boolean =>
  tokens.slice(start, end).some(({ lower }) => unitNamed(lower) !== undefined)

/** Of what the number is told, with the verb of the statement before: of the same thing, or of another of which only a word says so. */
function thingOf({ start, end }: Places, model: Model, tokens: readonly Word[]): Places[] | null {
  const verb = { start: model.verb, end: leadEnd(tokens, model.verb, model.number.start) }
  if (start >= end) return [{ start: model.start, end: verb.end }]
  const [opener, next] = [tokens[start]?.lower ?? '', tokens[start + 1]?.lower ?? '']
  const last = thingEnd(tokens, start, end, model)
  if (last - start > mostWords) return null
  if (demonstratives.has(opener) && next === 'of')
    return [{ start: model.start, end: model.verb }, { start: start + 1, end: last }, verb]
  const head = model.verb - 1
  if (!standIns.has(tokens[last - 1]?.lower ?? '') || last - start < 2 || tokens[head]?.content !== true) return null
  return [{ start, end: last - 1 }, { start: head, end: head + 1 }, verb]
}

/** Where the words end that lead to a number, without "about". */
function leadEnd(tokens: readonly Word[], start: number, end: number): number {
  let last = end
  while (last > start && hedges.has(tokens[last - 1]?.lower ?? '')) last--
  return last
}

/** "15 to 20" */
function withRange(tokens: readonly Word[], { start, end }: Places, until: number): Places {
  const other = tokens[end]?.lower === 'to' ? numberFrom(tokens, end + 1, Math.min(until, end + 2)) : null
  return other ? { start, end: other.end } : { start, end }
}

/** What is counted: up to where or when. */
function unitOf({ number, end }: Model, tokens: readonly Word[]): Places {
  const { end: start } = withRange(tokens, number, end)
  const stop = tokens.findIndex(({ lower }, at) => at >= start && at < end && prepositions.has(lower) && lower !== 'of')
  return { start, end: stop < 0 ? end : stop }
}
