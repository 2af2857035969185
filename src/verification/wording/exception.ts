import type { Reading } from '../../text/reading.ts'

const excepting = ['unless', 'until', 'except']

/** "Exports are encrypted if a key is set" of "not encrypted unless a key is set": a claim may tell an exception as a condition. */
export function tellsException(claim: Reading, stated: Reading): boolean {
  const has = ({ tokens }: Reading, word: string): boolean => tokens.some(({ lower }) => lower === word)
  return excepting.some(word => has(stated, word) && !has(claim, word))
}
