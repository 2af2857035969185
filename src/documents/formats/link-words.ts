import { controlWords, fillerWords } from '../furniture/page-words.ts'
import { closeLink, openLink } from './html-marks.ts'

const linkMark = /[\ue00e\ue00f]/
const wordPattern = /[\p{L}\p{M}]+/gu
/** A sentence states something, linked or not; a title that asks leads to its answer. */
const finished = /[.!…][\ue00e\ue00f"'”’)\]]*$/u

/**
 * Makes a test of the lines of one page, taken in their order, for a link may run over several: true for a line that only
 * leads elsewhere, as in menus and tables of contents. All its words are links, but for those of controls ("Next:").
 */
export function createLinkReader(): (line: string) => boolean {
  let inLink = false
  return line => {
    const opensInLink = inLink
    if (!opensInLink && !linkMark.test(line)) return false
    let hasLink = false
    let isOnlyLinks = true
    let from = 0
    for (let at = 0; at <= line.length; at++) {
      const character = line.charAt(at)
      if (at < line.length && character !== openLink && character !== closeLink) continue
      const words = line.slice(from, at).toLowerCase().match(wordPattern) ?? []
      if (inLink) hasLink ||= words.length > 0
      else isOnlyLinks &&= words.every(word => controlWords.has(word) || fillerWords.has(word))
      if (at < line.length) inLink = character === openLink
      from = at + 1
    }
    return hasLink && isOnlyLinks && !finished.test(line)
  }
}
