import type { Message } from '../../src/types/answer.ts'
import type { Turn } from './turn.ts'

/** As much as helps, and less than the server takes (see `askRequestSchema`). */
const mostMessages = 20
const longestMessage = 32_768

/** The turns before this one as messages: of the answers only what was shown, which was checked. */
export function historyBefore(turns: readonly Turn[], turnId: string): Message[] {
  const index = turns.findIndex(({ id }) => id === turnId)
  return turns
    .slice(0, Math.max(index, 0))
    .filter(turn => turn.claims.length > 0)
    .flatMap((turn): Message[] => [
      { role: 'user', content: turn.question },
      {
        role: 'assistant',
        content: turn.claims
          .map(({ text }) => text)
          .join(' ')
          .slice(0, longestMessage)
      }
    ])
    .slice(-mostMessages)
}
