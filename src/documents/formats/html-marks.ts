import type { MarkedKind } from './parsed-document.ts'

// Private-use characters carry a page's structure through its conversion to text; those of the page itself are dropped first.
/** Marks that give a line its kind. */
export const marks = { heading: '\ue000', list_item: '\ue001', caption: '\ue002' } as const
/** Lines between which all is furniture … */
export const openFurniture = '\ue003'
export const closeFurniture = '\ue004'
/** … or a main part of the page. */
export const openMain = '\ue005'
export const closeMain = '\ue006'
/** Stands for what was nested deeper than it is read. */
export const tooDeep = '\ue007'

const raw = /[\ue000-\ue007]/g
/** The same as numeric references, which become characters only later. */
const referenced = /&#(?:x0{0,8}e00[0-7]|0{0,8}573(?:4[4-9]|5[01]));?/gi
const kindOfMark = new Map<string, MarkedKind>(
  Object.entries(marks).map(([kind, mark]) => [mark, kind as keyof typeof marks])
)

/** The kind that a line's mark gives it. */
export function markedKind(line: string): MarkedKind | undefined {
  return kindOfMark.get(line.charAt(0))
}

/** A text without the characters that serve as marks. */
export function dropMarks(text: string): string {
  return text.replace(raw, '')
}

/** A page without them, however it writes them. */
export function dropForeignMarks(html: string): string {
  return html.replace(raw, '').replace(referenced, '')
}
