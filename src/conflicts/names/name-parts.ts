import { isFormOfAddress } from '../../text/names.ts'
import { isForPeople } from '../../text/people.ts'
import type { Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import { definite, type FoundPart, isDefiniteWord, isPast, isSmall, longestThing, roleOf } from './role-words.ts'

const copulas = new Set(['is', 'was', 'are', 'were', 'remains', 'became'])
const placing = new Set(['in', 'at', 'near', 'on'])
const between = new Set(['the', 'a', 'an'])
const longestProfession = 4
const isTaking = /^(?:takes?|took|taken|taking)$/
/** What may stand between a preposition and "of": a floor, an end, a side. */
const isInside = ({ content, name, lower }: Word) => (content && !name) || between.has(lower)

/** A sentence that is asked which parts it gives to a stretch of its words. A class, for its verbs are read once, if at all. */
export class NamingSentence {
  readonly #reading: Reading
  readonly #tokens: readonly Word[]
  readonly #labelEnd: number
  #verbs: ReadonlyMap<number, string> | undefined

  constructor(reading: Reading, labelEnd: number) {
    this.#reading = reading
    this.#tokens = reading.tokens
    this.#labelEnd = labelEnd
  }

  get #forms(): ReadonlyMap<number, string> {
    this.#verbs ??= new Map(this.#reading.predicates.map(({ at, form }) => [at, form]))
    return this.#verbs
  }

  /** The parts of the words from `first` to `last`, the indices of the first and the last token of a name. */
  *partsOf(from: number, last: number): Generator<FoundPart> {
    // "is Dr NAME", "its head, Sir NAME, …"
    let first = from
    while (first > 0 && isFormOfAddress(this.#tokens[first - 1]?.lower ?? '')) first--
    const role =
      this.#labelled(first, last) ??
      this.#roleBefore(first) ??
      this.#roleAfter(last) ??
      this.#title(first) ??
      this.#apposed(first, last) ??
      this.#profession(last)
    const deed = this.#byAgent(first) ?? this.#doer(last)
    if (deed) yield deed
    if (role) yield role
    const place = deed || role ? null : this.#place(first)
    if (place) yield place
  }

  /** "was designed by NAME", "the bridge, designed by NAME, …" */
  #byAgent(first: number): FoundPart | null {
    const tokens = this.#tokens
    if (tokens[first - 1]?.lower !== 'by') return null
    let at = first - 2
    while (at > first - 4 && tokens[at] && !isPast(tokens[at]?.lower ?? '')) at--
    const verb = tokens[at]
    if (!verb || !isPast(verb.lower) || verb.segment !== tokens[first]?.segment) return null
    return { part: 'agent', governor: verb, thing: this.#subjectOf(at), isDefinite: true }
  }

  /** The words before a verb: of its own stretch, or, where it opens that, of the one before. */
  #subjectOf(at: number): Word[] {
    const tokens = this.#tokens
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

  /** "Lender | NAME", "Architect: NAME". In "steps: Array of all steps" more than a name follows. */
  #labelled(first: number, last: number): FoundPart | null {
    const end = this.#labelEnd
    const before = this.#tokens[first - 1]
    if (this.#tokens[last + 1]?.segment === this.#tokens[last]?.segment) return null
    if (end === 0 || !before || before.endCharIndex > end + 1 || (this.#tokens[first]?.startCharIndex ?? 0) < end)
      return null
    return roleOf(
      this.#tokens.filter(token => token.endCharIndex <= end),
      true
    )
  }

  /** "The chief executive of the group is NAME" */
  #roleBefore(first: number): FoundPart | null {
    const tokens = this.#tokens
    const copula = tokens[first - 1]
    if (!copula || !copulas.has(copula.lower) || copula.segment !== tokens[first]?.segment) return null
    const start = tokens.findIndex(({ segment }) => segment === copula.segment)
    const role = tokens.slice(start, first - 1)
    const from = role.findIndex(isDefiniteWord)
    return from < 0 ? null : roleOf(role.slice(from), true)
  }

  /** "NAME is the chief executive", "NAME, the chief executive of the group, …", "NAME, who is the chief executive" */
  #roleAfter(last: number): FoundPart | null {
    const tokens = this.#tokens
    let at = last + 1
    const segment = tokens[last]?.segment ?? 0
    const opens = (tokens[at]?.segment ?? segment) === segment + 1
    if (opens && (tokens[at]?.lower === 'who' || tokens[at]?.lower === 'which')) at++
    // "… NAME; the chief executive is …" goes on to somebody else.
    if (opens && this.#reading.text[tokens[last]?.endCharIndex ?? 0] === ';') return null
    const isCopular = copulas.has(tokens[at]?.lower ?? '')
    if (isCopular) at++
    else if (!opens || at > last + 1) return null
    const opener = tokens[at]
    if (!opener || !isDefiniteWord(opener)) return null
    return roleOf(
      tokens.slice(at).filter(token => token.segment === opener.segment),
      true
    )
  }

  /** "our service provider NAME", "under incident commander NAME" */
  #title(first: number): FoundPart | null {
    const tokens = this.#tokens
    let at = first - 1
    const segment = tokens[first]?.segment
    while (
      at >= 0 &&
      first - at <= 4 &&
      tokens[at]?.segment === segment &&
      tokens[at]?.content &&
      isSmall(tokens[at]?.text ?? '') &&
      !isPast(tokens[at]?.lower ?? '') &&
      !/(?:ing|ly)$/.test(tokens[at]?.lower ?? '') &&
      !this.#forms.has(at)
    )
      at--
    const words = tokens.slice(at + 1, first)
    const opener = tokens[at]
    if (words.length === 0 || (opener?.segment === segment && opener?.content)) return null
    return roleOf(words, false)
  }

  /** "The chairman of the club, NAME, …" */
  #apposed(first: number, last: number): FoundPart | null {
    const tokens = this.#tokens
    const segment = tokens[first]?.segment ?? 0
    if (segment === 0 || tokens[first - 1]?.segment === segment || tokens[last + 1]?.segment === segment) return null
    const before = tokens.slice(0, first).filter(token => token.segment === segment - 1)
    const from = before.findLastIndex(({ lower }) => definite.has(lower))
    if (from < 0 || !isSmall(tokens[first - 1]?.text ?? '')) return null
    const opener = first - before.length + from
    if (before.slice(from).some((_, place) => this.#forms.has(opener + place))) return null
    return roleOf(before.slice(from), true)
  }

  /** "NAME, chief executive officer, …", "NAME, returning officer for …": without an article only what one is by profession. */
  #profession(last: number): FoundPart | null {
    const tokens = this.#tokens
    const segment = (tokens[last]?.segment ?? 0) + 1
    if (tokens[last + 1]?.segment !== segment || this.#reading.text[tokens[last]?.endCharIndex ?? 0] !== ',')
      return null
    const words: Word[] = []
    for (const [index, token] of tokens.slice(last + 1).entries()) {
      if (token.segment !== segment || !token.content || words.length > longestProfession) break
      if (this.#forms.has(last + 1 + index) && words.length === 0 && !/ing$/.test(token.lower)) return null
      words.push(token)
    }
    const head = words.at(-1)
    if (!head || words.length > longestProfession || !isForPeople(head.lower)) return null
    return roleOf(words, false)
  }

  /** "was built in NAME", "is at NAME", "was made in Poland, at a shipyard in NAME" */
  #place(first: number): FoundPart | null {
    const tokens = this.#tokens
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
        return { part: 'place', governor: word, thing: this.#subjectOf(verbAt), isDefinite: true }
      }
      if (word.lower === 'by' || word.lower === 'to' || word.lower === 'from') return null
      // "The count will take place in NAME"
      if (
        word.lower === 'place' &&
        isTaking.test(tokens[verbAt - 1]?.lower ?? '') &&
        placing.has(tokens[verbAt + 1]?.lower ?? '')
      )
        return { part: 'place', governor: word, thing: this.#subjectOf(verbAt - 1), isDefinite: true }
      const form = this.#forms.get(verbAt)
      if (form === undefined) continue
      const isPlacedNext = placing.has(tokens[verbAt + 1]?.lower ?? '')
      if (!isPlacedNext || (form !== 'passive' && form !== 'past' && form !== 'perfect')) return null
      return { part: 'place', governor: word, thing: this.#subjectOf(verbAt), isDefinite: form === 'passive' }
    }
    return null
  }

  /** "NAME commanded the response", "NAME maintains the project", "NAME, who led the dig, …" */
  #doer(last: number): FoundPart | null {
    const tokens = this.#tokens
    // Nobody does anything to a thing without "the": saves reading the verbs of most sentences.
    if (![2, 3, 4].some(distance => tokens[last + distance]?.lower === 'the')) return null
    const from = tokens[last + 1]?.lower === 'who' ? last + 2 : last + 1
    const segment = tokens[from === last + 1 ? last : from]?.segment
    for (let at = from; at <= last + 3; at++) {
      const word = tokens[at]
      if (!word || word.segment !== segment) return null
      const form = this.#forms.get(at)
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
}
