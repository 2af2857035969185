import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { shown } from '../page/words.ts'
import { sectionsOf } from './rows.ts'
import { blocksOf, cutAt, overlaps, type Span } from './spans.ts'

/** A marked part of a document: the sentence asked for, a figure in it, another cited sentence, or what sources dispute. */
export interface Mark extends Span {
  kind: 'sentence' | 'figure' | 'other' | 'disputed'
}

/** Paragraphs drawn around the marked sentence before a reader asks for more: a book must open as fast as a note. */
const paragraphsShown = 150

interface Props {
  text: string
  marks: readonly Mark[]
  /** Scrolled to the upper third of the nearest scrolling box. */
  target: Span | null
}

/** A document's text, every character in its place, with marks. */
export function DocumentText({ text, marks, target }: Props) {
  const blocks = useMemo(() => blocksOf(text), [text])
  const middle = target
    ? Math.max(
        0,
        blocks.findIndex(block => overlaps(block, target))
      )
    : 0
  const [more, setMore] = useState({ before: 0, after: 0 })
  const first = Math.max(0, middle - paragraphsShown / 3 - more.before)
  const end = Math.min(blocks.length, middle + paragraphsShown + more.after)

  const element = useRef<HTMLDivElement>(null)
  const { startCharIndex } = target ?? { startCharIndex: -1 }
  useLayoutEffect(() => {
    const mark = element.current?.querySelector('[data-target]')
    if (mark) scrollToUpperThird(mark)
  }, [startCharIndex, text])

  return (
    <div ref={element} class="document-text">
      {first > 0 && (
        <button type="button" class="quiet" onClick={() => setMore({ ...more, before: more.before + paragraphsShown })}>
          Show earlier text
        </button>
      )}
      {sectionsOf(text, blocks.slice(first, end)).map(section =>
        section.type === 'line' ? (
          <p key={section.line.startCharIndex} dir="auto">
            {markedPieces(text, marks, section.line)}
          </p>
        ) : (
          <TextTable key={section.rows[0]?.[0]?.startCharIndex} text={text} marks={marks} rows={section.rows} />
        )
      )}
      {end < blocks.length && (
        <button type="button" class="quiet" onClick={() => setMore({ ...more, after: more.after + paragraphsShown })}>
          Show later text
        </button>
      )}
    </div>
  )
}

interface TableProps extends Pick<Props, 'text' | 'marks'> {
  rows: readonly (readonly Span[])[]
}

/** Rows of a table in columns. Nothing says which of its cells are headings, so none is. */
function TextTable({ text, marks, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields.
    <div class="text-table" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(cell => (
                <td key={cell.startCharIndex} dir="auto">
                  {markedPieces(text, marks, cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function markedPieces(text: string, marks: readonly Mark[], block: Span) {
  const inside = marks.filter(mark => overlaps(mark, block))
  if (inside.length === 0) return shown(text.slice(block.startCharIndex, block.endCharIndex))
  const sentences = inside.filter(mark => mark.kind !== 'figure')
  const figures = inside.filter(mark => mark.kind === 'figure')
  return cutAt(text, sentences, block).map(sentence => {
    const words = cutAt(text, figures, sentence).map(piece =>
      piece.span ? <b key={piece.startCharIndex}>{shown(piece.text)}</b> : shown(piece.text)
    )
    if (!sentence.span) return words
    const isTarget = sentence.span.kind === 'sentence'
    return (
      <mark key={sentence.startCharIndex} class={sentence.span.kind} data-target={isTarget || undefined}>
        {words}
      </mark>
    )
  })
}

function scrollToUpperThird(mark: Element): void {
  const box = mark.closest('[data-scrolls]')
  if (box) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 4
  else mark.scrollIntoView({ block: 'center' })
}
