import type { Sentence } from '../types/document.ts'

const longestTitle = 120

/** A title for a file that gives itself none: its first heading near the top, else how it begins, else its file name. */
export function findTitle(id: string, text: string, sentences: readonly Sentence[]): string {
  const content = sentences.filter(({ kind }) => kind !== 'furniture')
  const heading = content.slice(0, 3).find(({ kind }) => kind === 'heading')
  const opening = heading ?? content[0]
  const words = opening && text.slice(opening.startCharIndex, opening.endCharIndex)
  // The first row of a table says what its columns hold, not what the table is.
  if (words === undefined || words.includes(' | ')) return id.slice(id.lastIndexOf('/') + 1)
  return shorten(words.replace(/\s+/g, ' '))
}

function shorten(title: string): string {
  if (title.length <= longestTitle) return title
  const cut = title.lastIndexOf(' ', longestTitle - 1)
  const kept = title.slice(0, cut > longestTitle / 2 ? cut : longestTitle - 1)
  return `${kept.replace(/(?:(?<![\s,;:–—-])[\s,;:–—-]+|[\ud800-\udbff])$/, '')}…`
}
