import type { Scale } from './scale.ts'

/** Dots that stand above one another before the next column begins. */
const rows = 3
const pitchInPx = 11

interface Props {
  scale: Scale
  value: number | string
  /** One dot for each source. */
  count: number
}

/** One reading on the scale that all readings of its conflict share. The table beside it says the same in words. */
export function ReadingPlot({ scale, value, count }: Props) {
  const { from, to } = scale.placeOf(value)
  const middle = (from + to) / 2
  return (
    <div class="plot" aria-hidden="true">
      <svg width="100%" height="100%" aria-hidden="true">
        {scale.ticks.map(({ at }) => (
          <line key={at} class="tick" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        {to > from && <rect class="extent" x={`${from}%`} width={`${to - from}%`} y="50%" height="18" rx="9" />}
        {/* A nested drawing, whose origin is the reading's place: the dots stand around it in pixels. */}
        <svg x={`${middle}%`} y="50%" overflow="visible" aria-hidden="true">
          {dotsAround(count).map(([x, y]) => (
            <circle key={`${x} ${y}`} class="dot" cx={x} cy={y} r="4.5" />
          ))}
        </svg>
      </svg>
    </div>
  )
}

/** The axis of the plots, with its ticks named. */
export function PlotAxis({ scale }: { scale: Scale }) {
  return (
    <div class="plot axis" aria-hidden="true">
      <svg width="100%" height="100%" aria-hidden="true">
        {scale.ticks.map(({ at, label }, index) => (
          <text
            key={at}
            x={`${at}%`}
            y="14"
            text-anchor={at < 4 ? 'start' : at > 96 ? 'end' : 'middle'}
            class={index % 2 === 1 ? 'minor' : undefined}
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Places in pixels, around the value's own: up to three in a column, and then columns beside it. */
function dotsAround(count: number): [x: number, y: number][] {
  const columns = Math.ceil(count / rows)
  return Array.from({ length: count }, (_, index) => {
    const column = Math.floor(index / rows)
    const inColumn = Math.min(rows, count - column * rows)
    return [(column - (columns - 1) / 2) * pitchInPx, ((index % rows) - (inColumn - 1) / 2) * pitchInPx]
  })
}
