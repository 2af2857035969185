import type { Sentence } from '../types/document.ts'

const longestTitle = 120

/** A title for a file that gives itself none: its first heading near the top, else how it begins, else its file name. */
export function findTitle(id: string, text: string, sentences: readonly Sentence[]): string {
  const content = sentences.filter(({ kind }) => kind !== 'furniture')
  const heading = content.slice(0, 3).find(({ kind }) => kind === 'heading')
  const opening = heading ?? content[0]
  if (!opening) return id.slice(id.lastIndexOf('/') + 1)
  return shorten(text.slice(opening.startCharIndex, opening.endCharIndex).replace(/\s+/g, ' '))
}

function shorten(title: string): string {
  if (title.length <= longestTitle) return title
  const cut = title.lastIndexOf(' ', longestTitle - 1)
  const kept = title.slice(0, cut > longestTitle / 2 ? cut : longestTitle - 1)
  return `${kept.replace(/(?:(?<![\s,;:–—-])[\s,;:–—-]+|[\ud800-\udbff])$/, '')}…`
}
