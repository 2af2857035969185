/** One search engine under measure. */
export interface Engine {
  name: string
  /** Passage numbers of the best ten, best first. */
  search(question: string): readonly number[] | Promise<readonly number[]>
  /** Ask it only this many questions: slow engines would take all day. */
  maxQuestions?: number
  indexMs?: number
  heapMb?: number
  close?(): void
}

export const hitCount = 10
