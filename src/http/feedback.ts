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

export function createFeedback(keep: KeepFeedback, today: () => Date = () => new Date()): Feedback {
  // As text: a thousand answers are hundreds of thousands of objects, which every collection of garbage would visit.
  const answers = new Map<string, { answerJson: string; messages: readonly Message[] }>()
  return {
    remember(answerId, answerJson, messages = []) {
      answers.set(answerId, { answerJson, messages })
      const [oldest] = answers.keys()
      if (answers.size > maxAnswers && oldest !== undefined) answers.delete(oldest)
    },
    async receive({ answerId, helpful, comment }) {
      const remembered = answers.get(answerId)
      if (!remembered)
        throw new Problem(
          'answer_not_found',
          'This answer is not remembered any more.',
          'Ask again, then judge the new answer.',
          {
            status: 404
          }
        )
      await keep({
        at: today().toISOString(),
        surface: 'web',
        helpful,
        ...(comment !== undefined && { comment }),
        ...(remembered.messages.length > 0 && { messages: [...remembered.messages] }),
        answer: JSON.parse(remembered.answerJson) as Answer
      })
    }
  }
}
