/** Parts of texts: their number says which one, even before a noun ("passage 3 suggests", "page 12 pictures"). */
const partsOfTexts =
  'section sections chapter chapters article articles step steps layer layers page pages figure figures table tables appendix annex schedule volume volumes issue paragraph clause verse psalm footnote endnote passage passages excerpt slide doc rfc isbn issn serial'
/** Kinds whose members are numbered; the same words also go before counts ("they form 3 groups", "a plan 5 firms made"). */
const numberedKinds =
  'form forms part parts item exhibit rule rules title amendment act bill proposition resolution regulation line note notes room suite apartment apt unit gate terminal platform floor building block lot box highway interstate route road exit flight bus train track channel station studio version release windows type class category grade level phase stage tier zone district ward precinct sector region area round game match season episode scene week day lesson module session question problem exercise example option scenario case model series mark id ref reference code zip number numbers no nos nr division group formation generation gen tip method point segment sol size squad bulletin document entry source sources fact facts context answer pin xbox'

/** Cut short, with a full stop before their number. */
const abbreviations = new Set('p pp op fig figs ch chap vol vols para paras eq'.split(' '))

/** True for "pp" of "pp. 33–41" (lower case). */
export const isAbbreviatedLabel = (word: string): boolean => abbreviations.has(word)

const textLabels = new Set(partsOfTexts.split(' '))
const kindLabels = new Set(numberedKinds.split(' '))

/** True where a number behind this word (lower case) only tells one of a kind from another, and measures nothing. */
export function isLabel(word: string, countsNoun: boolean): boolean {
  return textLabels.has(word) || (!countsNoun && kindLabels.has(word))
}

/** Names of months: capitalised words that are followed by a number without being named by it. */
export const monthName =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/
