import type { Footnote } from '../answer/footnote.ts'
import type { Config } from '../config.ts'

/** What a command is given by the entry: nothing below the entries reads the environment. */
export interface CommandContext {
  config: Config
  /** Opens the corpus of a folder (default: the configured one) with the configured generator. */
  openFootnote(folder?: string): Promise<Footnote>
}

/** Every file of this folder named in `src/run-command.ts` exports one as `run`; it resolves to the exit code. */
export type Command = (args: string[], context: CommandContext) => Promise<number>
