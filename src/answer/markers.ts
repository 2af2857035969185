/** What a marker points at: a sentence of a passage of this prompt, or with `sentence: null` the passage as a whole. */
export interface MarkerReference {
  passage: number
  sentence: number | null
}

/** A reference with the place of its marker. */
export interface PlacedReference extends MarkerReference {
  /** Where in the text without markers the marker stood. */
  charIndex: number
}

/** A sentence of a model with its markers taken out and read. */
export interface UnmarkedSentence {
  text: string
  references: readonly PlacedReference[]
  /** Markers as written that point at nothing in this prompt. */
  unknown: readonly string[]
}

/** How many sentences passage `number` of the prompt has; undefined where there is no such passage. */
export type CountSentences = (passage: number) => number | undefined

/* One reference and a list of them: "2.1", "2", "2.1, 2.3", "2.1-2.3", "2.1; 4" and what models make of them. */
const reference = String.raw`\d{1,4}(?:\.\d{1,4})?`
const word = String.raw`(?:(?:passage|source)s?\s?)?`
const referenceList = String.raw`${word}${reference}(?:\s?(?:[,;&–—-]|and|to)\s?${word}${reference}){0,40}`
/**
 * A marker in any of its forms, as a footnote ("[^2.1]"), with its brackets escaped and in words ("Passage 2.1") too.
 * Round brackets and words count only with "2.1", since "(2)", "(2024)" and "passage 2" are ordinary text.
 */
export const markerSource = String.raw`(?:\[\[\s?${referenceList}\s?\]\](?:\([^()\s]{0,500}\))?|\\?\[\^?\s?${referenceList}\s?\\?\](?:\([^()\s]{0,500}\))?|【\s?${referenceList}(?:†[^【】]{0,80}|\s?)】|\((?:passage |source )?\d{1,4}\.\d{1,4}(?:\s?[,;]\s?\d{1,4}\.\d{1,4}){0,40}\)|(?<![\p{L}\p{N}])passage \d{1,4}\.\d{1,4}(?![\p{L}\p{N}]|\.\d))`
const markerPattern = new RegExp(markerSource, 'giu')
const referencePattern = /(\d{1,4})(?:\.(\d{1,4}))?/gu
const rangePattern =
  /(\d{1,4})(?:\.(\d{1,4}))?\s?(?:-|–|—|to)\s?(?:passages?\s?|sources?\s?)?(\d{1,4})(?:\.(\d{1,4}))?/iu

/** Words that only lead to a marker, and lead nowhere without it: "According to [2.1], …", "…, as stated in [2.1]". */
const leadIn =
  /(?:^(?:in|from|based on)|(?:^|,? )(?:according to|as (?:stated|noted|reported|shown|described|mentioned|said|given|seen) (?:in|by)|(?:as )?per)|(?:^|, )see)$/iu

/** What follows a marker that stood there as a subject, or after such words: "[2.1] states that …". */
const leadOut =
  /,|\s(?:and|&)(?=\s[[【])|\s(?:also )?(?:states?|says?|notes?|reports?|shows?|mentions?|indicates?|confirms?)(?: that)?(?=[\s,:]):?/iuy

/** Takes the markers out of a sentence and reads them against the passages of the prompt. */
export function readMarkers(sentence: string, countSentences: CountSentences): UnmarkedSentence {
  const references: PlacedReference[] = []
  const unknown: string[] = []
  let text = ''
  let last = 0
  /** Whether the sentence began with words that only led to its markers. */
  let isLed = false
  for (const match of sentence.matchAll(markerPattern)) {
    const marker = match[0]
    const read = readReferences(marker, countSentences)
    // "(2.1)" that points nowhere is a number in brackets, not a marker.
    if (read === null && /^[(p]/i.test(marker)) continue
    text += sentence.slice(last, match.index).trimEnd()
    last = match.index + marker.length
    const before = text.length
    text = text.replace(leadIn, '')
    leadOut.lastIndex = last
    const isFollowed = text === '' && leadOut.test(sentence)
    if (isFollowed) last = leadOut.lastIndex
    isLed ||= isFollowed || (text === '' && before > 0)
    // A link dressed as a marker ("[1](http://…)") is never ours.
    if (read === null || marker.endsWith(')') !== marker.startsWith('(')) unknown.push(marker)
    else for (const found of read) references.push({ ...found, charIndex: text.length })
  }
  text += sentence.slice(last)
  if (isLed) text = text.replace(/^\s*\p{Ll}/u, first => first.toUpperCase())
  const lead = text.length - text.trimStart().length
  text = text.trim()
  const isLeading = ({ charIndex }: PlacedReference) => charIndex <= lead
  const trailing = references.filter(found => !isLeading(found))
  // A marker before the first word belongs to the sentence before, unless words led to it or it is all that this one has.
  const own = isLed || trailing.length === 0 ? references : trailing
  const placed = own.map(found => ({
    ...found,
    charIndex: isLeading(found) ? text.length : Math.min(found.charIndex - lead, text.length)
  }))
  return { text, references: placed, unknown }
}

/** The references of one marker, ranges written out; null where any of them points at nothing. */
function readReferences(marker: string, countSentences: CountSentences): MarkerReference[] | null {
  const references: MarkerReference[] = []
  const inner = marker.split(/[†(]/u).find(part => /\d/u.test(part)) ?? ''
  for (const part of inner.split(/[,;&]|\band\b/iu)) {
    const range = rangePattern.exec(part)
    if (range) {
      const expanded = expandRange(range, countSentences)
      if (expanded === null) return null
      references.push(...expanded)
      continue
    }
    for (const match of part.matchAll(referencePattern)) {
      const passage = Number(match[1])
      const sentence = match[2] === undefined ? null : Number(match[2])
      const count = countSentences(passage)
      if (count === undefined || (sentence !== null && (sentence < 1 || sentence > count))) return null
      references.push({ passage, sentence })
    }
  }
  return references.length > 0 ? references : null
}

/** "2.1-2.3" and "2.1-3" are sentences of passage 2; "1-3" are passages; a range over two passages is its two ends. */
function expandRange(match: RegExpExecArray, countSentences: CountSentences): MarkerReference[] | null {
  const passage = Number(match[1])
  const from = match[2] === undefined ? null : Number(match[2])
  const endPassage = match[4] === undefined && from !== null ? passage : Number(match[3])
  const to = match[4] === undefined ? (from === null ? null : Number(match[3])) : Number(match[4])
  const count = countSentences(passage)
  const endCount = countSentences(endPassage)
  if (count === undefined || endCount === undefined) return null
  if (from === null || to === null) {
    if (endPassage < passage || endPassage - passage > 50) return null
    const passages = Array.from({ length: endPassage - passage + 1 }, (_, step) => passage + step)
    if (passages.some(number => countSentences(number) === undefined)) return null
    return passages.map(number => ({ passage: number, sentence: null }))
  }
  if (from < 1 || from > count || to < 1 || to > endCount) return null
  if (endPassage !== passage) {
    return [
      { passage, sentence: from },
      { passage: endPassage, sentence: to }
    ]
  }
  if (to < from) return null
  return Array.from({ length: to - from + 1 }, (_, step) => ({ passage, sentence: from + step }))
}
