// biome-ignore-all lint/a11y/noRedundantRoles: in a narrow card the rows are grids, which to some browsers are no rows.
import { shown } from '../page/words.ts'
import type { OpenedSource } from '../source/opened-source.ts'
import type { Quote } from '../source/quotes.ts'
import type { ConflictView, ReadingView } from './conflict-view.ts'
import { PlotAxis, ReadingPlot } from './reading-plot.tsx'
import { asOfText, type Scale, scaleOf } from './scale.ts'
import { SourceName } from './source-name.tsx'

interface Props {
  conflict: ConflictView
  sourceOf: (quote: Quote) => OpenedSource | null
}

/** Each reading with its date and its sources, drawn on one scale: one table, whose drawing a screen reader leaves out. */
export function ReadingsTable({ conflict: { kind, unit, readings }, sourceOf }: Props) {
  const scale = scaleOf(kind, unit, readings)
  return (
    <table role="table" class={scale ? 'with-plot' : 'without-plot'}>
      <thead role="rowgroup" class="unseen">
        <tr role="row">
          <th role="columnheader" scope="col">
            Reading
          </th>
          {scale && <td />}
          <th role="columnheader" scope="col">
            Sources
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {readings.map((reading, index) => (
          <ReadingRow key={index} reading={reading} scale={scale} sourceOf={sourceOf} />
        ))}
      </tbody>
      {scale && (
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td>
              <PlotAxis scale={scale} />
            </td>
            <td class="reading-sources" />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

interface RowProps {
  reading: ReadingView
  scale: Scale | null
  sourceOf: (quote: Quote) => OpenedSource | null
}

function ReadingRow({ reading: { text, value, asOf, quotes }, scale, sourceOf }: RowProps) {
  // A document that gives a reading twice is one source for it.
  const sources = [...Map.groupBy(quotes, ({ documentId }) => documentId)]
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <span class="reading" dir="auto">
          {shown(text)}
        </span>
        {asOf && <span class="as-of">{asOfText(asOf)}</span>}
      </th>
      {scale && (
        <td class="plot-cell" aria-hidden="true">
          <ReadingPlot scale={scale} value={value} count={sources.length} />
        </td>
      )}
      <td role="cell" class="reading-sources">
        {sources.map(([documentId, ofDocument]) => (
          <SourceName key={documentId} quotes={ofDocument} sourceOf={sourceOf} isShort />
        ))}
      </td>
    </tr>
  )
}
