import type { BlockShape } from './block-shape.ts'

const disclaimerCues = [
  /\b(?:investment|financial|legal|tax|medical|professional|trading)\b[^.]{0,20}\badvice\b/i,
  /\bfor (?:general )?(?:informational|information|educational|reference) purposes\b|\bfor reference only\b/i,
  /\b(?:does|do|may|should|shall|is|are) not\b[^.]{0,60}\b(?:represent|constitute|construed?|intended|reflect|interpreted|endorse)/i,
  /\b(?:author|authors|writer|contributor)(?:['’]s|s['’])? (?:own |personal |only )?(?:opinions?|views?)\b|\b(?:opinions?|views?) (?:expressed|of the author)/i,
  /\bthird[- ]party content\b|\bendorse(?:ment|d)?\b|\bwarrant(?:y|ies)\b|\bliab(?:le|ility)\b/i,
  /\ball rights reserved\b|©|\(c\) ?\d{4}|\bterms of (?:use|service)\b|\bprivacy policy\b|\bsee disclaimer\b/i
]

/** Small print speaks of the page that it stands on; a report tells what somebody said. */
const ownPage =
  /\b(?:this|the above|these) (?:page|article|content|site|website|post|material|information|report|publication|document|blog|video)s?\b|\bcontents? above\b|\b(?:views|opinions) expressed\b|\b(?:author|writer)['’]s\b|\b(?:our|us|we)\b|\ball rights reserved\b/i
const reported = /\b(?:said|says|told|stated|wrote|according to|argued|added|noted)\b/i
const ownName =
  /^(?:[*(]\s?)?(?:(?:disclaimer|risk warning|risk disclosure|legal notice)\s?(?::|$)|copyright\s(?:©|\(c\)|\d{4})|©)/i

/** The small print: it says so itself, or speaks of its page in two of small print's turns at once. */
export function isDisclaimer({ text, words }: BlockShape): boolean {
  if (words.length > 200) return false
  if (ownName.test(text)) return true
  if (!ownPage.test(text) || reported.test(text)) return false
  let cues = 0
  for (const cue of disclaimerCues) if (cue.test(text)) cues++
  return cues >= 2
}
