/**
 * Reads the figures of a text in the plainest way that works: digits, a scale word, a currency sign, a percent sign. It
 * shares nothing with src/text/figures, so that the evals do not judge that reader by itself.
 */
export interface PlainFigure {
  text: string
  value: number
  unit: 'money' | 'percent' | 'other'
  startCharIndex: number
}

const scales: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12
}
/** "401(k)", "403(b)": a name. */
const sectionName = /\b\d+\s?\(\p{L}\)|\b\d+[kb]\b/giu
const figure =
  /([$£€]\s?)?(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(thousand|million|billion|trillion|mn|bn|tn)\b)?(\s?(?:%|percent\b|per cent\b))?(\s?(?:US )?(?:dollars?|USD|cents?)\b)?/giu

export function plainFigures(text: string): PlainFigure[] {
  const masked = text.replace(sectionName, name => '_'.repeat(name.length))
  return [...masked.matchAll(figure)].map(match => {
    const [whole, sign, digits = '', scale, percent, currency] = match
    const value = Number(digits.replaceAll(',', '')) * (scale ? (scales[scale.toLowerCase()] ?? 1) : 1)
    const unit = percent ? 'percent' : sign || currency ? 'money' : 'other'
    return { text: whole.trim(), value, unit, startCharIndex: match.index }
  })
}

/** Same value and same kind; a unit that is not written out is taken from the context by a reader. */
export function sameFigure(one: PlainFigure, other: PlainFigure): boolean {
  if (Math.abs(one.value - other.value) > Math.abs(one.value) * 1e-9) return false
  return one.unit === other.unit || one.unit === 'other' || other.unit === 'other'
}

/** True where the text writes the form: the same figures, else the same words. */
export function writes(text: string, form: string): boolean {
  const wanted = plainFigures(form)
  if (wanted.length === 0 || /\p{L}{3,}/u.test(form.replace(/trillion|billion|million|USD|cents?/giu, ''))) {
    const pattern = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(text)
  }
  const stated = plainFigures(text)
  return wanted.every(one => stated.some(other => sameFigure(one, other)))
}
