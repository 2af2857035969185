import type { Span } from '../blocks.ts'
import { scaleWords } from '../figures/number-words.ts'
import { unitNamed } from '../figures/units.ts'
import { overlap } from '../overlap.ts'
import { determiners, governingKindOf, inS, isPast, prepositions } from '../predicates.ts'
import { withPresentVerbs } from '../present-verbs.ts'
import type { Reading } from '../reading.ts'
import { isKnownVerb } from '../verb-classes.ts'
import type { Word } from '../words.ts'
import { isNumeral, withSigns } from './numerals.ts'

const conjunctions = new Set(['and', 'but', 'while', 'whereas'])
const hedges = new Set(['about', 'nearly', 'only', 'just', 'some', 'around', 'over', 'almost', 'roughly', 'another'])
/** Words of a thing of which only a number is told. */
const mostWords = 5

/** Words by their places among those of the sentence, end exclusive. */
interface Places {
  start: number
  end: number
}

/** "Oslo has 40 museums": of what it is told, by which verb, and the number. */
interface Model extends Places {
  verb: number
  number: Places
}

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
  const members = membersOf(tokens)
  const isEven = members.some(
    ({ start, end }, at) => at > 0 && end - start <= mostWords + 4 && hasNumber(tokens, start + 1, end)
  )
  if (!isEven) return null
  const verbs = new Set(withPresentVerbs(reading).map(({ at }) => at))
  for (let at = 1; at < members.length; at++) {
    const model = modelAt(members[at - 1], tokens, verbs)
    if (!model) continue
    const gaps: Gap[] = []
    for (const member of members.slice(at)) {
      const gap = gapAt(member, model, reading)
      if (!gap) break
      gaps.push(gap)
    }
    if (gaps.length === 0) continue
    const next = members[at + gaps.length]
    const rest = stretchOf(tokens, { start: next?.start ?? tokens.length, end: tokens.length })
    if (rest && tokens.slice(next?.start).some(({ form }) => isNumeral(form))) return null
    // "In 2019, …" is said of all; of what they are parts, and how they are reckoned with, the whole sentence tells.
    const isParted =
      tokens.slice(0, model.start).some(({ form }) => isNumeral(form)) && !prepositions.has(tokens[0]?.lower ?? '')
    if (isParted) return null
    const lead = { startCharIndex: 0, endCharIndex: tokens[model.start]?.startCharIndex ?? 0 }
    const end = tokens[model.end - 1]?.endCharIndex ?? 0
    const ends = rest ? [rest] : []
    const written = gaps.map(gap => [lead, ...inModel(gap, model, reading), ...ends])
    return [[{ startCharIndex: 0, endCharIndex: end + markBehind(text, end) }, ...ends], ...written]
  }
  return null
}

const markBehind = (text: string, end: number): number => (/^[%€$£°)]/u.test(text.slice(end)) ? 1 : 0)

/** The stretches between marks and conjunctions, without the conjunction that opens them. */
function membersOf(tokens: readonly Word[]): Places[] {
  const members: Places[] = []
  for (const [at, { segment, lower }] of tokens.entries()) {
    const isFirst = tokens[at - 1]?.segment !== segment
    const last = members.at(-1)
    if (isFirst) members.push({ start: conjunctions.has(lower) ? at + 1 : at, end: at + 1 })
    else if (last) last.end = at + 1
  }
  return members.filter(({ start, end }) => start < end)
}

const hasNumber = (tokens: readonly Word[], from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (isNumber(tokens[at])) return true
  return false
}

/** A statement with a verb and, right behind it, a number. */
function modelAt(member: Places | undefined, tokens: readonly Word[], verbs: ReadonlySet<number>): Model | null {
  if (!member) return null
  const { start, end } = member
  const number = numberFrom(tokens, start + 2, end)
  if (!number) return null
  for (let at = start + 1; at < number.start; at++) {
    const word = tokens[at]
    if (!word) return null
    const kind = governingKindOf(word.form)
    const isVerb = verbs.has(at) || (kind !== 'none' && kind !== 'to') || isBareVerb(tokens, at, number.start)
    if (isVerb) return { start, end, verb: at, number }
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

/** The first number of a stretch, with its scale: "1.5 million". */
function numberFrom(tokens: readonly Word[], from: number, end: number): Places | null {
  let start = from
  while (start < end && !isNumber(tokens[start])) start++
  if (start >= end) return null
  let after = start + 1
  while (after < end && scaleWords.has(tokens[after]?.lower ?? '')) after++
  return { start, end: after }
}

const isNumber = (word: Word | undefined): boolean => word !== undefined && isNumeral(word.form)

/** A thing and a number of the same sort, and nothing else. */
function gapAt({ start, end }: Places, model: Model, { text, tokens, figures }: Reading): Gap | null {
  const number = numberFrom(tokens, start + 1, end)
  const first = number && tokens[number.start]
  if (!number || !first || figures.some(figure => figure.kind === 'date' && overlap(figure, first))) return null
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
  if (!last?.content || (isPast(last.lower) && !last.name)) return null
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

/** Without "about" and the preposition of the first statement: "rents rose by 4% and wages by 3%". */
function thingEnd(tokens: readonly Word[], start: number, number: number, model: Model): number {
  const leading = tokens[model.number.start - 1]?.lower ?? ''
  let end = number
  while (end > start) {
    const lower = tokens[end - 1]?.lower ?? ''
    if (!hedges.has(lower) && !(prepositions.has(lower) && lower === leading)) break
    end--
  }
  return end
}

const isOfThing = ({ lower, form }: Word): boolean =>
  lower === 'of' || !(prepositions.has(lower) || governingKindOf(form) !== 'none' || isNumeral(form))

const signsOf = (text: string, tokens: readonly Word[], { start, end }: Places): string => {
  const [first, last] = [tokens[start], tokens[end - 1]]
  if (!first || !last) return ''
  const own = { startCharIndex: first.startCharIndex, endCharIndex: last.endCharIndex }
  const signed = withSigns(text, own)
  return (
    text.slice(signed.startCharIndex, own.startCharIndex) + text.slice(own.endCharIndex, signed.endCharIndex).trim()
  )
}

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
  return [
    thing,
    { startCharIndex: verb.startCharIndex, endCharIndex: leading.endCharIndex },
    number,
    ...(tail ? [tail] : [])
  ]
}

function stretchOf(tokens: readonly Word[], { start, end }: Places): Span | null {
  const [first, last] = [tokens[start], tokens[end - 1]]
  return first && last && start < end ? { startCharIndex: first.startCharIndex, endCharIndex: last.endCharIndex } : null
}
