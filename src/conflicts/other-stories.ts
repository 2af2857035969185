import { frameOf, titleTerms } from '../text/frame.ts'
import { groupBy } from '../text/group-by.ts'
import { lazily } from '../text/lazily.ts'
import { numberForms } from '../text/word-form.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { areOfLibrary } from './source-words.ts'
import { hasAny, isAnonymous } from './subjects.ts'
import type { Surroundings } from './surroundings.ts'

/** What a source is about as a whole. */
interface Story {
  /** All its content stems. */
  words: () => ReadonlySet<string>
  title: ReadonlySet<string>
  /** Names of its title and of the first sentence that has any. */
  names: ReadonlySet<string>
  /** The first name in a text without a title, all its words. */
  leading: readonly string[]
}

/** Tells whether two statements are of other things because their sources tell of other things. */
export function createOtherStories(
  evidence: readonly EvidenceSentence[]
): (one: Surroundings, other: Surroundings) => boolean {
  const bySource = groupBy(evidence, ({ source }) => source)
  const areMany = areOfLibrary(evidence)
  const known = new Map<number, Story>()

  function storyOf(source: number): Story {
    let story = known.get(source)
    if (!story) {
      story = readStory(bySource.get(source) ?? [])
      known.set(source, story)
    }
    return story
  }

  /** A figure of nobody ("He had two sons") is of whom its source opens with: of another story, it is never compared. */
  function areOfNobody(one: Surroundings, other: Surroundings, here: Story, there: Story): boolean {
    if (!isAnonymous(one) && !isAnonymous(other)) return false
    // "Males in the township": in a few texts that somebody chose it is one township, in a library it may be any.
    if (areMany && (here.names.size === 0 || there.names.size === 0)) return true
    // What titles name, neither figure need name again.
    if (hasAny(here.title, there.title)) return false
    const areStrangers =
      here.names.size > 0 &&
      there.names.size > 0 &&
      !hasAny(there.words(), here.names) &&
      !hasAny(here.words(), there.names)
    return areStrangers || (areMany && shareOneWord(one, other))
  }

  return (one, other) => {
    if (one.sentence.source === other.sentence.source) return false
    const here = storyOf(one.sentence.source)
    const there = storyOf(other.sentence.source)
    return areOfOtherSubjects(one, other, here, there) || areOfNobody(one, other, here, there)
  }
}

/**
 * Whether two texts without titles open with names that each tells from the other ("Licking Township", "Vermillion
 * Township"): then only what shares a name of its own is of one thing, however alike the texts are.
 */
function areOfOtherSubjects(one: Surroundings, other: Surroundings, here: Story, there: Story): boolean {
  const names = here.leading
  const others = there.leading
  if (names.length === 0 || others.length === 0 || hasAny(one.frame.names, other.frame.names)) return false
  const isUnknownThere = (name: string) => !there.words().has(name)
  const isUnknownHere = (name: string) => !here.words().has(name)
  // Of names of one class a word tells apart; other names must be strange as a whole.
  return names.at(-1) === others.at(-1)
    ? names.some(isUnknownThere) && others.some(isUnknownHere)
    : names.every(isUnknownThere) && others.every(isUnknownHere)
}

function readStory(sentences: readonly EvidenceSentence[]): Story {
  const [first] = sentences
  const title = new Set(first && titleTerms(first))
  const opening = sentences.find(sentence => frameOf(sentence).names.size > 0)
  return {
    // Most pairs are told without them.
    words: lazily(() => wordsOf(sentences)),
    title,
    // A title is written like a name whatever it says: any word of it may be what the source is about.
    names: new Set([...(opening ? frameOf(opening).names : []), ...title]),
    leading: first?.title === undefined ? openingName(sentences) : []
  }
}

function wordsOf(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  const words = new Set<string>()
  const numberOf = numberForms()
  let met = 0
  for (const sentence of sentences)
    for (const { content, form, stem } of frameOf(sentence).tokens) {
      // A form that was met has brought its meaning; "United States" means something else than its words.
      if (!content || (stem === form.meaning && numberOf(form) < met)) continue
      if (stem === form.meaning) met++
      words.add(stem)
    }
  return words
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
