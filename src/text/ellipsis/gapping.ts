import type { Span } from '../blocks.ts'
import { unitNamed } from '../figures/units.ts'
import { overlap } from '../overlap.ts'
import { determiners, governingKindOf, inS, isPast, prepositions } from '../predicates.ts'
import { withPresentVerbs } from '../present-verbs.ts'
import type { Reading } from '../reading.ts'
import { isKnownVerb } from '../verb-classes.ts'
import type { Word } from '../words.ts'
import { writeWithNoun } from './left-out-noun.ts'
import {
  hasNumber,
  hedges,
  type Model,
  membersOf,
  numberFrom,
  type Places,
  signsOf,
  stretchOf,
  thingEnd,
  wholeTime
} from './members.ts'
import { isNumeral, withSigns } from './numerals.ts'

/** What they bring in is said of all. */
const conditions = new Set(['if', 'unless', 'provided'])
/** Words of a thing of which only a number is told. */
const mostWords = 5

/** "Bergen 30" */
interface Gap extends Places {
  number: Places
}

/**
 * The statements of a sentence whose later ones leave out the verb of the first, each as the stretches that it is made of: "Oslo has 40
 * museums" and "Bergen has 30 museums" of "Oslo has 40 museums and Bergen 30". Null where it leaves out nothing.
 */
export function writeGapped(reading: Reading): Span[][] | null {
  const { text, tokens } = reading
  const members = membersOf(reading)
  const isEven = members.some(
    ({ start, end }, at) => at > 0 && end - start <= mostWords + 4 && hasNumber(tokens, start, end)
  )
  if (!isEven) return null
  const verbs = new Set(withPresentVerbs(reading).map(({ at }) => at))
  for (let at = 1; at < members.length; at++) {
    const model = modelAt(members[at - 1], reading, verbs)
    if (!model) continue
    const gaps: Span[][] = []
    let isOfSame = true
    for (const member of members.slice(at)) {
      const gap = gapAt(member, model, reading)
      const written = gap ? inModel(gap, model, reading) : writeWithNoun(member, model, reading)
      if (!written) break
      if (gap) isOfSame = false
      gaps.push(written)
    }
    if (gaps.length === 0) continue
    const next = members[at + gaps.length]
    const rest = stretchOf(tokens, { start: next?.start ?? tokens.length, end: tokens.length })
    const opener = tokens[next?.start ?? tokens.length]?.lower ?? ''
    const isPlaced = prepositions.has(opener) || conditions.has(opener)
    // "…; bicycles go free": a statement of its own.
    const isApart = rest !== null && text.slice(0, rest.startCharIndex).trimEnd().endsWith(';')
    if (rest && !isApart && !(isOfSame && isPlaced) && tokens.slice(next?.start).some(({ form }) => isNumeral(form)))
      return null
    // "In 2019, …" is said of all; of what they are parts, and how they are reckoned with, the whole sentence tells.
    const isParted =
      tokens.slice(0, model.start).some(({ form }) => isNumeral(form)) && !prepositions.has(tokens[0]?.lower ?? '')
    if (isParted) return null
    const lead = { startCharIndex: 0, endCharIndex: tokens[model.start]?.startCharIndex ?? 0 }
    const end = tokens[model.end - 1]?.endCharIndex ?? 0
    const ends = rest && !isApart ? [rest] : []
    const written = gaps.map(gap => [lead, ...gap, ...ends])
    const first = [{ startCharIndex: 0, endCharIndex: end + markBehind(text, end) }, ...ends]
    return [first, ...written, ...(rest && isApart ? [[rest]] : [])]
  }
  return null
}

const markBehind = (text: string, end: number): number => (/^[%€$£°)]/u.test(text.slice(end)) ? 1 : 0)

/** A statement with a verb and, right behind it, a number. */
function modelAt(member: Places | undefined, reading: Reading, verbs: ReadonlySet<number>): Model | null {
  if (!member) return null
  const { tokens } = reading
  const { start, end } = member
  // "A tank of 250 litres is heated in four hours": the first number with a verb before it.
  for (let number = numberFrom(tokens, start + 2, end); number; number = numberFrom(tokens, number.end, end)) {
    for (let at = start + 1; at < number.start; at++) {
      const word = tokens[at]
      if (!word) return null
      const kind = governingKindOf(word.form)
      const isVerb = verbs.has(at) || (kind !== 'none' && kind !== 'to') || isBareVerb(tokens, at, number.start)
      if (isVerb) return { start, end, verb: at, number: wholeTime(number, reading) }
    }
  }
  return null
}

/** "Holds 40", "melts at 40": a word before a number, or before the preposition that leads to it. */
function isBareVerb(tokens: readonly Word[], at: number, number: number): boolean {
  const word = tokens[at]
  const isNext = tokens.slice(at + 1, number).every(({ lower }) => prepositions.has(lower) || hedges.has(lower))
  if (!word?.form.isPlain || !isNext || tokens[at - 1]?.lower === 'the') return false
  return (
    isKnownVerb(word.form) ||
    isPast(word.lower) ||
    (word.lower.endsWith('s') && !prepositions.has(tokens[at + 1]?.lower ?? ''))
  )
}

/** A thing and a number of the same sort, and nothing else. */
function gapAt({ start, end }: Places, model: Model, { text, tokens, figures }: Reading): Gap | null {
  const number = numberFrom(tokens, start + 1, end)
  const first = number && tokens[number.start]
  if (!number || !first || figures.some(figure => figure.kind === 'date' && overlap(figure, first))) return null
  // "… (passage 3)"
  if (text[(tokens[start]?.startCharIndex ?? 0) - 1] === '(') return null
  const unit = tokens.slice(number.end, end)
  const own = tokens.slice(model.number.end, model.end)
  const isSame = unit.every(({ stem }, at) => own[at]?.stem === stem)
  if (!isSame && !(unit.length === 1 && isUnitBeside(unit[0], own[0]))) return null
  if (signsOf(text, tokens, number) !== signsOf(text, tokens, model.number)) return null
  const thing = { start, end: thingEnd(tokens, start, number.start, model) }
  const words = tokens.slice(thing.start, thing.end)
  if (words.length === 0 || words.length > mostWords || !words.every(isOfThing)) return null
  // "Scored 71 goals and conceded 34": another verb, not another thing.
  const last = words.at(-1)
  const isOtherVerb = last?.name === false && (isPast(last.lower) || (words.length === 1 && isKnownVerb(last.form)))
  if (!last?.content || isOtherVerb) return null
  const subject = tokens.slice(model.start, model.verb)
  return sortsOf(words, start).some(sort => sortsOf(subject, model.start).includes(sort)) ? { ...thing, number } : null
}

/** "Points" beside "points", and "300 cars" beside "900 passengers". */
function isUnitBeside(unit: Word | undefined, own: Word | undefined): boolean {
  if (!unit || !own) return false
  return (
    unitNamed(unit.lower) !== undefined ||
    (inS.test(unit.lower) && inS.test(own.lower) && unit.form.isPlain && own.form.isPlain)
  )
}

const isOfThing = ({ lower, form }: Word): boolean =>
  lower === 'of' || !(prepositions.has(lower) || governingKindOf(form) !== 'none' || isNumeral(form))

/** How what is spoken of is written: only like is set beside like. The first word of a sentence has a capital in any case. */
function sortsOf(words: readonly Word[], start: number): string[] {
  const determiner = words.findIndex(({ lower }) => determiners.has(lower))
  if (determiner >= 0) return ['with a determiner']
  if (start === 0 && words.length === 1) return ['name', 'bare']
  return [words.some(({ form }) => form.startsUpper) ? 'name' : 'bare']
}

/** What is told of a later thing, with the verb of the first and what it says behind its number. */
function inModel(gap: Gap, model: Model, { text, tokens }: Reading): Span[] {
  const [verb, leading] = [tokens[model.verb], tokens[model.number.start - 1]]
  const [first, last] = [tokens[gap.number.start], tokens[gap.number.end - 1]]
  const unit = tokens.findLast(({ segment }, at) => at >= gap.number.end && segment === first?.segment)
  const units = unit ? tokens.indexOf(unit) + 1 - gap.number.end : 0
  const thing = stretchOf(tokens, gap)
  if (!verb || !leading || !first || !last || !thing) return []
  const number = withSigns(text, { startCharIndex: first.startCharIndex, endCharIndex: (unit ?? last).endCharIndex })
  const tail = stretchOf(tokens, { start: model.number.end + units, end: model.end })
  const lead = leadOf(model, tokens)
  const subject = stretchOf(tokens, { start: model.start, end: model.verb })
  // "It covers the motor for 10 years and all other parts for 2": of what it is said stands behind the verb.
  const told = lead
    ? [
        subject,
        { startCharIndex: verb.startCharIndex, endCharIndex: verb.endCharIndex },
        thing,
        stretchOf(tokens, lead)
      ]
    : [thing, { startCharIndex: verb.startCharIndex, endCharIndex: leading.endCharIndex }]
  return [...told, number, tail].filter(each => each !== null)
}

/** The prepositions before the number of a statement whose verb has an object before it: "for" of "covers the motor for 10 years". */
function leadOf({ verb, number }: Model, tokens: readonly Word[]): Places | null {
  let start = number.start
  while (start > verb && isLeading(tokens[start - 1])) start--
  const object = tokens.slice(verb + 1, start)
  return start < number.start &&
    object.some(({ content, name }) => content && !name) &&
    determiners.has(object[0]?.lower ?? '')
    ? { start, end: number.start }
    : null
}

const isLeading = (word: Word | undefined): boolean =>
  word !== undefined && (prepositions.has(word.lower) || hedges.has(word.lower))
