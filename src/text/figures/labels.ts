/** Nouns whose number tells one of a kind from another, and measures nothing. */
export const labels = new Set(
  'section sections chapter chapters article articles step steps layer layers page pages figure figures table tables form forms part parts volume volumes issue paragraph clause item exhibit appendix annex schedule rule rules title amendment act bill proposition resolution regulation verse psalm line note notes footnote room suite apartment apt unit gate terminal platform floor building block lot box highway interstate route road exit mile-marker flight bus train track channel station studio version release build windows type class category grade level phase stage tier zone district ward precinct sector region area stage round game match set season episode scene act week day lesson module unit session question problem exercise example option choice scenario case model series mark serial isbn issn id ref reference code zip number numbers no nos nr division group formation generation gen tip method way reason point segment sol size team squad unit bulletin document doc entry passage passages source sources fact facts context excerpt footnote endnote answer slide pin plan ps xbox tcp udp port rfc iso'.split(
    ' '
  )
)

export const monthsAndCues =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/
