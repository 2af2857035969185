import type { SentenceKind } from '../types/document.ts'
import type { Block } from './parsed-document.ts'

/** Tells for each block whether it is the report, a heading of it, or what the page puts around it. */
export function classifyBlocks(_text: string, blocks: readonly Block[]): SentenceKind[] {
  return blocks.map(({ kind }) =>
    kind === 'heading' ? 'heading' : kind === 'furniture' || kind === 'caption' ? 'furniture' : 'prose'
  )
}
