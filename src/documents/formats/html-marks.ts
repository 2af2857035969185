import type { MarkedKind } from './parsed-document.ts'

// Private-use characters carry a page's structure through its conversion to text; those of the page itself are dropped first.
/** Marks that give a line its kind. */
export const marks = { list_item: '\ue001', caption: '\ue002' } as const
/** Of the term that the next lines define. */
export const termMark = '\ue000'
/** A line behind which no term is explained any more. */
export const closeTerms = '\ue010'
/** Those of headings, by their level from 1 to 6. */
export const headingMarks = ['\ue008', '\ue009', '\ue00a', '\ue00b', '\ue00c', '\ue00d'] as const
/** Lines between which all is furniture … */
export const openFurniture = '\ue003'
export const closeFurniture = '\ue004'
/** … or a main part of the page. */
export const openMain = '\ue005'
export const closeMain = '\ue006'
/** Stands for what was nested deeper than it is read. */
export const tooDeep = '\ue007'
/** Within a line, what stands between them leads to another page or place. */
export const openLink = '\ue00e'
export const closeLink = '\ue00f'

const raw = /[\ue000-\ue010]/g
/** The same as numeric references, which become characters only later. */
const referenced = /&#(?:x0{0,8}e0(?:0[0-9a-f]|10)|0{0,8}573(?:4[4-9]|5[0-9]|60));?/gi
/** A link that opens or closes with a blank, beside a blank. */
const spacedLink = / [\ue00e\ue00f]+(?= )/g
const markings = new Map<string, Marking>([
  ...Object.entries(marks).map(([kind, mark]): [string, Marking] => [mark, { kind: kind as keyof typeof marks }]),
  [termMark, { kind: 'term' }],
  ...headingMarks.map((mark, index): [string, Marking] => [mark, { kind: 'heading', level: index + 1 }])
])

/** What the mark of a line says of it. */
interface Marking {
  kind: MarkedKind
  level?: number
}

/** The kind that a line's mark gives it, and the level of a heading. */
export function markingOf(line: string): Marking | undefined {
  return markings.get(line.charAt(0))
}

/** A text without the characters that serve as marks. */
export function dropMarks(text: string): string {
  return text.replace(spacedLink, '').replace(raw, '')
}

/** A page without them, however it writes them. */
export function dropForeignMarks(html: string): string {
  return html.replace(raw, '').replace(referenced, '')
}
