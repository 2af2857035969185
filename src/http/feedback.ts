import type { Answer } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'
import type { FeedbackRequest } from '../types/service.ts'

/** A reader's verdict, kept with the whole answer so that it can become an eval case. */
export interface FeedbackRecord {
  /** ISO 8601. */
  at: string
  surface: 'web' | 'slack'
  helpful: boolean
  comment?: string
  answer: Answer
}

/** Where verdicts go: a file on Node, a binding on Workers. */
export type KeepFeedback = (record: FeedbackRecord) => void | Promise<void>

export interface Feedback {
  /** Notes an answer, so that a verdict on it can be kept with it. */
  remember(answer: Answer): void
  /** Keeps a verdict on an answer that is still remembered; throws a Problem for any other. */
  receive(request: FeedbackRequest): Promise<void>
}

/** Answers on which a verdict can be given; older ones are forgotten. */
const maxAnswers = 1_000

export function createFeedback(keep: KeepFeedback, today: () => Date = () => new Date()): Feedback {
  const answers = new Map<string, Answer>()
  return {
    remember(answer) {
      answers.set(answer.id, answer)
      const [oldest] = answers.keys()
      if (answers.size > maxAnswers && oldest !== undefined) answers.delete(oldest)
    },
    async receive({ answerId, helpful, comment }) {
      const answer = answers.get(answerId)
      if (!answer)
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
        answer
      })
    }
  }
}
