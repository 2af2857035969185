/**
 * A text as it may stand in a prompt: on one line, and unable to pass for a part of the prompt that it is quoted in.
 * What looks like a marker ("[2.1]", "【2】", "(2.1)") or a passage's first line ("Passage 3.") gets angle quotes around
 * its numbers, and tokens of chat templates ("<|im_end|>") are broken up. Verification reads the original text.
 */
export function neutralize(text: string): string {
  return text
    .replace(invisible, '')
    .replace(blank, ' ')
    .trim()
    .replace(squareMarker, '‹$1›')
    .replace(roundMarker, '‹$1›')
    .replace(passageLine, '$1 ‹$2›')
    .replace(templateToken, '< |')
}

/** Format characters (zero-width, bidi, soft hyphen) could hide a marker from the next rules but not from the model. */
const invisible = /\p{Cf}/gu
const blank = /[\s\p{Cc}]+/gu
/** Digits of any script, points, commas, dashes and spaces between square brackets of any dress, "[^2.1]" and "\[2.1\]" too. */
const squareMarker = /[[［【〔〖⟦❲]\^?( ?\p{N}[\p{N}.,，．;:\-–—‑ ]{0,60})\\?[\]］】〕〗⟧❳]/gu
/** In round brackets only a pair of numbers is a marker; "(401)" and "(2024)" are ordinary writing. */
const roundMarker = /[(（]([\p{N}]{1,6}[.．][\p{N}]{1,6})[)）]/gu
const passageLine = /\b(passage) (\p{N}{1,6})(?= ?[.:])/giu
const templateToken = /<\|/g
