const maxQuestionLength = 4_000
/** Markup and entities make a question longer than it is; beyond this nothing of it would be kept. */
const maxMarkupLength = 5 * maxQuestionLength

/**
 * A question as the person meant it, from Slack's markup: mentions of people go, channels and links become their
 * labels, entities become characters.
 */
export function readQuestion(text: string): string {
  return text
    .slice(0, maxMarkupLength)
    .replace(
      /<([@#!]?)([^<>|]{0,2000})(?:\|([^<>]{0,2000}))?>/g,
      (_whole, sign: string, target: string, label?: string) => {
        if (sign === '@' || sign === '!') return ' '
        if (sign === '#') return label ? `#${label}` : ' '
        return label ?? target
      }
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxQuestionLength)
    .toWellFormed()
}
