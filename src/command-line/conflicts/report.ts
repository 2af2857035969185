import { styleText } from 'node:util'
import type { CorpusConflict, SourceCitation } from '../../types/conflict.ts'
import { annotationLine } from '../annotation.ts'
import type { Place } from './locate.ts'

/** A conflict with whether the baseline lacks it (null where no baseline was asked for). */
export interface ReportedConflict {
  conflict: CorpusConflict
  isNew: boolean | null
}
export type Locate = (citation: SourceCitation) => Place

const quoteLength = 110
/** The most sources quoted for one reading; the others are named by their number. */
const quotesOfReading = 3

/** The report for people: each conflict in a few lines, its readings one below the other, each with its sources. */
export function printTable(reported: readonly ReportedConflict[], locate: Locate): string {
  if (reported.length === 0) return styleText('green', 'No conflicts found.')
  return reported.map(item => printConflict(item, locate)).join('\n\n')
}

function printConflict({ conflict, isNew }: ReportedConflict, locate: Locate): string {
  const mark = isNew ? styleText(['red', 'bold'], ' new') : ''
  const width = Math.max(...conflict.readings.map(reading => reading.text.length))
  const lines = [`${styleText(['yellow', 'bold'], '≠')} ${styleText('bold', capitalize(conflict.subject))}${mark}`]
  for (const { text, asOf, citations } of conflict.readings) {
    const shown = citations.slice(0, quotesOfReading)
    for (const [index, citation] of shown.entries()) {
      const { path, line } = locate(citation)
      const date = index === 0 && asOf ? styleText('dim', ` as of ${asOf}`) : ''
      const lead = index === 0 ? styleText('cyan', text.padEnd(width)) + date : ' '.repeat(width)
      lines.push(`    ${lead}  ${styleText('underline', `${path}:${line}`)}`)
      lines.push(`    ${' '.repeat(width)}  ${styleText('dim', `“${excerpt(citation.citedText, text)}”`)}`)
    }
    if (citations.length > shown.length)
      lines.push(`    ${' '.repeat(width)}  ${styleText('dim', `and ${citations.length - shown.length} more`)}`)
  }
  lines.push(`    ${styleText('italic', conflict.explanation)}`)
  return lines.join('\n')
}

/** The part of a sentence around the words that matter. */
function excerpt(sentence: string, around: string): string {
  const text = sentence.replace(/\s+/g, ' ')
  if (text.length <= quoteLength) return text
  const at = Math.max(0, text.indexOf(around))
  const start = Math.max(0, Math.min(at - quoteLength / 2, text.length - quoteLength))
  const part = text.slice(start, start + quoteLength)
  return `${start > 0 ? '…' : ''}${part.trim()}${start + quoteLength < text.length ? '…' : ''}`
}

/** One GitHub annotation for each conflict, at the first sentence of each reading after the first. */
export function printAnnotations(reported: readonly ReportedConflict[], locate: Locate): string {
  return reported
    .flatMap(({ conflict, isNew }) =>
      conflict.readings.flatMap(reading => {
        const citation = reading.citations[0]
        if (!citation) return []
        const { path, line } = locate(citation)
        const level = isNew === false ? 'notice' : 'warning'
        const title = `Sources disagree: ${conflict.subject}`
        return annotationLine({ level, path, line, title, message: messageOf(conflict, reading.text) })
      })
    )
    .join('\n')
}

/** "$8.9 trillion here; elsewhere $12.5 trillion (other-document). …" */
function messageOf(conflict: CorpusConflict, here: string): string {
  const others = conflict.readings
    .filter(({ text }) => text !== here)
    .map(({ text, citations }) => `${text} (${[...new Set(citations.map(({ documentId }) => documentId))].join(', ')})`)
  return `${here} here; elsewhere ${others.join(', ')}. ${conflict.explanation}`
}

const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The report as SARIF 2.1.0, for code scanning: one result for each conflict, the other readings as related locations. */
export function toSarif(reported: readonly ReportedConflict[], locate: Locate): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'footnote',
            rules: [{ id: 'conflict', shortDescription: { text: 'Sources contradict each other' } }]
          }
        },
        results: reported.map(({ conflict, isNew }) => toResult(conflict, isNew, locate))
      }
    ]
  }
}

function toResult(conflict: CorpusConflict, isNew: boolean | null, locate: Locate): object {
  const places = conflict.readings.flatMap(({ text, citations }) =>
    citations.map(citation => ({ text, citation, ...locate(citation) }))
  )
  const toLocation = ({ text, citation, path, line }: (typeof places)[number]) => ({
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path) },
      region: { startLine: line, snippet: { text: citation.citedText } }
    },
    message: { text }
  })
  const [first, ...related] = places
  return {
    ruleId: 'conflict',
    level: 'warning',
    message: { text: `${capitalize(conflict.subject)}: ${messageOf(conflict, conflict.readings[0]?.text ?? '')}` },
    locations: first ? [toLocation(first)] : [],
    relatedLocations: related.map((place, id) => ({ id, ...toLocation(place) })),
    ...(isNew !== null && { baselineState: isNew ? 'new' : 'unchanged' })
  }
}
