import { readFile } from 'node:fs/promises'
import { type FeedbackRecord, feedbackRecordSchema } from '../../types/service.ts'

export interface KeptFeedback {
  /** The last word on each answer, oldest first. */
  records: FeedbackRecord[]
  /** 1-based numbers of the lines that are not records: half a line after a crash, or another version's. */
  unreadable: number[]
}

/** Reads the JSON lines of a feedback file; one that is not there holds none. */
export async function readFeedback(file: string): Promise<KeptFeedback> {
  const byAnswer = new Map<string, FeedbackRecord>()
  const unreadable: number[] = []
  for (const [index, line] of (await textOf(file)).split('\n').entries()) {
    if (line.trim() === '') continue
    const record = parseRecord(line)
    if (!record) {
      unreadable.push(index + 1)
      continue
    }
    // The page sends a thumb at once and the words after it: the later record has both.
    byAnswer.delete(record.answer.id)
    byAnswer.set(record.answer.id, record)
  }
  return { records: [...byAnswer.values()], unreadable }
}

function parseRecord(line: string): FeedbackRecord | undefined {
  try {
    return feedbackRecordSchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
