import { readFigures } from '../../../src/text/figures/read-figures.ts'

/** Figures as "text → kind value[..high] unit bound", leaving out what is usual. */
export function read(text: string, publishedAt?: string): string[] {
  return readFigures(text, { publishedAt }).map(figure => {
    const range = figure.kind !== 'date' && figure.low < figure.high ? `..${figure.high}` : ''
    const unit = figure.unit === null ? '' : ` ${figure.unit}`
    const bound = figure.bound === 'exact' ? '' : ` ${figure.bound}`
    return `${figure.text} → ${figure.kind} ${figure.value}${range}${unit}${bound}`
  })
}
