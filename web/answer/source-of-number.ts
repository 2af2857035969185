import type { OpenedSource } from '../source/opened-source.ts'

/** Finds what a citation's number opens: the same function for the whole life of an answer, so that text rests. */
export type SourceOfNumber = (number: number) => OpenedSource | null
