import type { Statement } from '../figures/statement.ts'
import { hasAny } from '../subjects.ts'
import type { AskedPart } from './asked-part.ts'

/**
 * Whether a figure is of an asked party that its text only mentions: "Its rival Dunmore had reported revenue of …" in a
 * text on Harrow.
 */
export function namesAnotherParty({ names }: AskedPart, { frame }: Statement): boolean {
  return frame.leanNames.size > 0 && hasAny(frame.names, names) && !hasAny(frame.leanNames, names)
}

/** Whether a figure in another text on whom that text is on, which says none of the asked names, is of whom both are on. */
export function isOfMainParty({ names }: AskedPart, { frame }: Statement, aside: Statement): boolean {
  return hasAny(frame.leanNames, aside.frame.leanNames) && !hasAny(frame.context, names)
}
