/** One citable line of a prompt, as a model sees it. */
export interface EvidenceLine {
  /** "2.1" */
  place: string
  passage: number
  /** Title of its document. */
  title: string
  text: string
}

const passageLine = /^Passage (\d+)\. "(.*?)"(?: \(.*\))?$/u
const evidenceLine = /^\[(\d+)\.(\d+)\] (.*)$/u

/** The sources of a prompt, read by their form alone, as a model would read them. */
export function readPromptEvidence(prompt: string): EvidenceLine[] {
  const lines: EvidenceLine[] = []
  let title = ''
  for (const line of prompt.split('\n')) {
    title = passageLine.exec(line)?.[2] ?? title
    const match = evidenceLine.exec(line)
    if (match) lines.push({ place: `${match[1]}.${match[2]}`, passage: Number(match[1]), title, text: match[3] ?? '' })
  }
  return lines
}
