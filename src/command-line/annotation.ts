/** A line that a GitHub workflow shows beside a file; the line counts from 1. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  path: string
  line: number
  title: string
  message: string
}

/** The annotation as a workflow command, which ends at a line's end and parts its properties by commas and colons. */
export function annotationLine({ level, path, line, title, message }: Annotation): string {
  return `::${level} file=${escapeProperty(path)},line=${line},title=${escapeProperty(title)}::${escapeData(message)}`
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
