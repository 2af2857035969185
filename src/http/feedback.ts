import { limitOf } from '../text/memory-share.ts'
import type { Answer, Message } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'
import type { FeedbackRecord, FeedbackRequest } from '../types/service.ts'

/** Where verdicts go: a file on Node, a binding on Workers. */
export type KeepFeedback = (record: FeedbackRecord) => void | Promise<void>

export interface Feedback {
  /** Notes an answer, as JSON, with the turns before it, so that a verdict on it can be kept with them. */
  remember(answerId: string, answerJson: string, messages?: readonly Message[]): void
  /** Keeps a verdict on an answer that is still remembered; throws a Problem for any other. */
  receive(request: FeedbackRequest): Promise<void>
}

/** Answers on which a verdict can be given; older ones are forgotten. */
const maxAnswers = 1_000
/** Characters of these and of the turns before them: a conversation may be 64 KiB long. */
const maxLength = 16_000_000
/** Verdicts on one answer: whoever changes their mind may; nobody fills the disk with copies of an answer. */
const maxVerdicts = 5

interface Remembered {
  answerJson: string
  messagesJson: string
  verdicts: number
}

export function createFeedback(keep: KeepFeedback, today: () => Date = () => new Date()): Feedback {
  // As text: a thousand answers are hundreds of thousands of objects, which every collection of garbage would visit.
  const answers = new Map<string, Remembered>()
  let length = 0
  const lengthOf = ({ answerJson, messagesJson }: Remembered) => answerJson.length + messagesJson.length
  return {
    remember(answerId, answerJson, messages = []) {
      const remembered = { answerJson, messagesJson: JSON.stringify(messages), verdicts: 0 }
      answers.set(answerId, remembered)
      length += lengthOf(remembered)
      for (const [id, oldest] of answers) {
        if (id === answerId || (answers.size <= maxAnswers && length <= limitOf(maxLength))) break
        answers.delete(id)
        length -= lengthOf(oldest)
      }
    },
    async receive({ answerId, helpful, comment }) {
      const help = 'Ask again, then judge the new answer.'
      const remembered = answers.get(answerId)
      if (!remembered) throw new Problem('answer_not_found', 'This answer is no longer kept.', help, { status: 404 })
      if (remembered.verdicts >= maxVerdicts)
        throw new Problem('judged_too_often', 'This answer has been judged often enough.', help, { status: 429 })
      remembered.verdicts++
      const messages = JSON.parse(remembered.messagesJson) as Message[]
      await keep({
        at: today().toISOString(),
        surface: 'web',
        helpful,
        ...(comment !== undefined && { comment }),
        ...(messages.length > 0 && { messages }),
        answer: JSON.parse(remembered.answerJson) as Answer
      })
    }
  }
}
