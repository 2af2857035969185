let share = 1

/**
 * Lets everything that is remembered (stems, sentences read, terms of passages) keep only this share, 0 to 1, of what
 * it usually does: less memory, and more to read again. For the entry of a small runtime, before the first question.
 */
export function shrinkMemories(to: number): void {
  share = to
}

/** How many things a memory that usually keeps `usual` may keep in this process. */
export function limitOf(usual: number): number {
  return Math.max(1, Math.floor(usual * share))
}
