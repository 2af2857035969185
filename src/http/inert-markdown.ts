import { separatorBetween } from '../answer/compose-answer.ts'
import type { Claim } from '../types/answer.ts'

/** What Markdown and HTML would read as a link, an image, code or a tag. */
const active = /[\\`[\]<]/g

/**
 * A text for clients that render Markdown: nothing in it links, loads or opens a tag. Emphasis is left, for an escape
 * shows where a client renders none.
 */
export function inertMarkdown(text: string): string {
  return text.replace(active, '\\$&')
}

/** What parts a claim from the one before in Markdown, where a line ends only with two blanks before its break. */
export function markdownBetween(before: Claim | undefined, claim: Claim): string {
  const separator = separatorBetween(before, claim)
  return separator === '\n' ? '  \n' : separator
}

/** An address, escaped for the round brackets of a Markdown link; undefined if it is not an http or https address. */
export function linkAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return href.replace(/[()[\]<>\\]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
