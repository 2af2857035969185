import { frameOf, titleTerms } from '../text/frame.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { bySourceOnce, type Sources } from './sources.ts'
import { hasAny, isAnonymous } from './subjects.ts'
import type { Surroundings } from './surroundings.ts'

/** What a source is about as a whole. */
interface Story {
  source: number
  title: ReadonlySet<string>
  /** Names of its title and of the first sentence that has any. */
  names: ReadonlySet<string>
  /** The first name in a text without a title, all its words. */
  leading: readonly string[]
}

/** Tells whether two statements are of other things because their sources tell of other things. */
export function createOtherStories(sources: Sources): (one: Surroundings, other: Surroundings) => boolean {
  const storyOf = bySourceOnce(source => readStory(source, sources.sentencesOf(source)))
  /** Most pairs are told without the words of their sources. */
  const wordsOf = ({ source }: Story) => sources.wordsOf(source)

  /** A figure of nobody ("He had two sons") is of whom its source opens with: of another story, it is never compared. */
  function areOfNobody(one: Surroundings, other: Surroundings, here: Story, there: Story): boolean {
    if (!isAnonymous(one) && !isAnonymous(other)) return false
    // "Males in the township": in a few texts that somebody chose it is one township, in a library it may be any.
    if (sources.isLibrary() && (here.names.size === 0 || there.names.size === 0)) return true
    // What titles name, neither figure need name again.
    if (hasAny(here.title, there.title)) return false
    const names = namesBeside(one, here.names)
    const others = namesBeside(other, there.names)
    const areStrangers =
      names.length > 0 && others.length > 0 && !hasAny(wordsOf(there), names) && !hasAny(wordsOf(here), others)
    return areStrangers || (sources.isLibrary() && shareOneWord(one, other))
  }

  /**
   * Whether two texts without titles open with names that each tells from the other ("Licking Township", "Vermillion
   * Township"): then only what shares a name of its own is of one thing, however alike the texts are.
   */
  function areOfOtherSubjects(one: Surroundings, other: Surroundings, here: Story, there: Story): boolean {
    const names = namesBeside(one, here.leading)
    const others = namesBeside(other, there.leading)
    if (names.length === 0 || others.length === 0 || hasAny(one.frame.names, other.frame.names)) return false
    const isUnknownThere = (name: string) => !wordsOf(there).has(name)
    const isUnknownHere = (name: string) => !wordsOf(here).has(name)
    // Of names of one class a word tells apart; other names must be strange as a whole.
    return names.at(-1) === others.at(-1)
      ? names.some(isUnknownThere) && others.some(isUnknownHere)
      : names.every(isUnknownThere) && others.every(isUnknownHere)
  }

  return (one, other) => {
    if (one.sentence.source === other.sentence.source) return false
    const here = storyOf(one.sentence.source)
    const there = storyOf(other.sentence.source)
    return areOfOtherSubjects(one, other, here, there) || areOfNobody(one, other, here, there)
  }
}

/** A name that is what a statement tells ("was signed by NAME") says nothing of what its text is about. */
function namesBeside({ told }: Surroundings, names: Iterable<string>): string[] {
  return told ? [...names].filter(name => !told.has(name)) : [...names]
}

function readStory(source: number, sentences: readonly EvidenceSentence[]): Story {
  const [first] = sentences
  const title = new Set(first && titleTerms(first))
  const opening = sentences.find(sentence => frameOf(sentence).names.size > 0)
  return {
    source,
    title,
    // A title is written like a name whatever it says: any word of it may be what the source is about.
    names: new Set([...(opening ? frameOf(opening).names : []), ...title]),
    leading: first?.title === undefined ? openingName(sentences) : []
  }
}

/** "Retrieved in June" and "Retrieved in July" have one word in common: it does not tell of what. */
function shareOneWord(one: Surroundings, other: Surroundings): boolean {
  const words = new Set<string>()
  for (const { content, stem } of one.frame.tokens)
    if (content && one.nearness.has(stem) && other.frame.own.has(stem) && other.nearness.has(stem)) words.add(stem)
  return words.size < 2
}

/** The first name in a text, all its words. */
function openingName(sentences: readonly EvidenceSentence[]): string[] {
  for (const sentence of sentences) {
    const { tokens } = frameOf(sentence)
    const first = tokens.findIndex(({ name }) => name)
    if (first < 0) continue
    const segment = tokens[first]?.segment
    const end = tokens.findIndex((token, index) => index > first && (!token.name || token.segment !== segment))
    return tokens.slice(first, end < 0 ? tokens.length : end).map(({ stem }) => stem)
  }
  return []
}
