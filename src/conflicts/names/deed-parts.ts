import type { Word } from '../../text/words.ts'
import { isPlacing } from './agent-nouns.ts'
import { copulas, type FoundPart, isPast, longestThing, type Naming } from './role-words.ts'

const placing = new Set(['in', 'at', 'near', 'on'])
const being = new Set('is are was were be been being'.split(' '))
const between = new Set(['the', 'a', 'an'])
const isTaking = /^(?:takes?|took|taken|taking)$/
/** What may stand between a preposition and "of": a floor, an end, a side. */
const isInside = ({ content, name, lower }: Word) => (content && !name) || between.has(lower)

/** What a sentence says that the name from the token `first` to the token `last` did or does; null for nothing. */
export function deedIn(naming: Naming, first: number, last: number): FoundPart | null {
  return byAgent(naming, first) ?? doer(naming, last)
}

/** "was designed by NAME", "the bridge, designed by NAME, …" */
function byAgent(naming: Naming, first: number): FoundPart | null {
  const { tokens } = naming
  // "by the NAME family"
  const by = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  if (tokens[by]?.lower !== 'by') return null
  let at = by - 1
  const isVerb = (index: number) => {
    const lower = tokens[index]?.lower ?? ''
    // "is run by": a form of no past is a verb behind one of being.
    return !being.has(lower) && (isPast(lower) || being.has(tokens[index - 1]?.lower ?? ''))
  }
  while (at > by - 3 && tokens[at] && !isVerb(at)) at--
  const verb = tokens[at]
  if (!verb || !isVerb(at) || verb.segment !== tokens[first]?.segment) return null
  return { part: 'agent', governor: verb, thing: subjectOf(naming, at), isDefinite: true }
}

/** "NAME commanded the response", "NAME maintains the project", "NAME, who led the dig, …" */
function doer(naming: Naming, last: number): FoundPart | null {
  const { tokens } = naming
  // Nobody does anything to a thing without "the": saves reading the verbs of most sentences.
  if (![2, 3, 4].some(distance => tokens[last + distance]?.lower === 'the')) return null
  const from = tokens[last + 1]?.lower === 'who' ? last + 2 : last + 1
  const segment = tokens[from === last + 1 ? last : from]?.segment
  for (let at = from; at <= last + 3; at++) {
    const word = tokens[at]
    if (!word || word.segment !== segment) return null
    const form = naming.forms.get(at)
    if (form === undefined && word.content) return null
    if (form !== 'past' && form !== 'perfect' && form !== 'present') continue
    const opener = tokens[at + 1]
    if (opener?.lower !== 'the' || opener.segment !== segment) return null
    const thing: Word[] = []
    for (const token of tokens.slice(at + 2)) {
      if (token.segment !== segment || thing.length === longestThing) break
      if (token.content) thing.push(token)
      else if (thing.length > 0 && token.lower !== 'of' && !between.has(token.lower)) break
    }
    // "NAME supports the …": what is done now and again many may do.
    return thing.length === 0 ? null : { part: 'agent', governor: word, thing, isDefinite: form !== 'present' }
  }
  return null
}

/** "was built in NAME", "is at NAME", "was made in Poland, at a shipyard in NAME" */
export function placeIn(naming: Naming, first: number): FoundPart | null {
  const { tokens } = naming
  let at = first - 1
  while (between.has(tokens[at]?.lower ?? '')) at--
  // "on the second floor of the NAME"
  if (tokens[at]?.lower === 'of') at = tokens.findLastIndex((token, index) => index < at && !isInside(token))
  // "in Águeda, Portugal"
  const follows = tokens[first - 1]?.name && tokens[first - 1]?.segment === (tokens[first]?.segment ?? 0) - 1
  if (!follows && !placing.has(tokens[at]?.lower ?? '')) return null
  for (let verbAt = at - 1; verbAt >= Math.max(0, first - 12); verbAt--) {
    const word = tokens[verbAt]
    if (!word) return null
    if (copulas.has(word.lower)) {
      if (!placing.has(tokens[verbAt + 1]?.lower ?? '')) return null
      return { part: 'place', governor: word, thing: subjectOf(naming, verbAt), isDefinite: true }
    }
    if (word.lower === 'by' || word.lower === 'to' || word.lower === 'from') return null
    // "The count will take place in NAME"
    if (
      word.lower === 'place' &&
      isTaking.test(tokens[verbAt - 1]?.lower ?? '') &&
      placing.has(tokens[verbAt + 1]?.lower ?? '')
    )
      return { part: 'place', governor: word, thing: subjectOf(naming, verbAt - 1), isDefinite: true }
    const form = naming.forms.get(verbAt)
    if (form === undefined) continue
    const isPlacedNext = placing.has(tokens[verbAt + 1]?.lower ?? '')
    const isPlaced = form === 'passive' || form === 'past' || form === 'perfect' || isPlacing(word.stem)
    if (!isPlacedNext || !isPlaced) return null
    return { part: 'place', governor: word, thing: subjectOf(naming, verbAt), isDefinite: form === 'passive' }
  }
  return null
}

/** The words before a verb: of its own stretch, or, where it opens that, of the one before. */
function subjectOf(naming: Naming, at: number): Word[] {
  const { tokens } = naming
  const segment = tokens[at]?.segment ?? 0
  const before = tokens.slice(0, at)
  const own = before.filter(token => token.segment === segment && token.content)
  if (own.length > 0) return own.slice(-longestThing)
  const last = before.filter(token => token.segment === segment - 1)
  // "Come to the day unit, which is …"
  const words = last
    .slice(
      Math.max(
        0,
        last.findIndex(({ lower }) => between.has(lower))
      )
    )
    .filter(({ content }) => content)
  return words.slice(-longestThing)
}
