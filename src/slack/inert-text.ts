/**
 * Text of models and documents as Slack may be given it: nothing in it mentions, links or formats (O5). The three
 * control characters become entities, in plain text objects as well, as Slack's guide to formatting asks
 * (docs.slack.dev, "Escaping text"). Characters that are not seen but change what is seen are left out.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(deceptive, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/**
 * The same for the `text` beside the blocks, which Slack reads as mrkdwn: formatting characters become their
 * full-width twins, and addresses and names are broken where Slack would link them.
 */
export function escapeMarkup(text: string): string {
  return escapeText(text)
    .replace(/[*_~`]/g, character => fullWidth[character] ?? character)
    .replaceAll('://', `:${zeroWidthSpace}//`)
    .replaceAll('@', `@${zeroWidthSpace}`)
}

/** A link that Slack may follow: http or https only, with nothing in it that could end it early. */
export function linkTo(url: string | undefined, label: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const safe = href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('&', '&amp;')
  return safe.length > longestUrl ? undefined : `<${safe}|${label}>`
}

const longestUrl = 2_000
const zeroWidthSpace = '\u200b'
const fullWidth: Record<string, string> = { '*': '＊', _: '＿', '~': '～', '`': '｀' }
/** Controls, bidi and other format characters; the joiners stay, for emoji and several scripts need them. */
const deceptive = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu
