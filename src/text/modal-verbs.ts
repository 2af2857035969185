/** Modal verbs that leave it open whether something is or will be so. */
export const openModals: ReadonlySet<string> = new Set(['may', 'might', 'could'])

/** Whether a word is one of them. "May" with a capital is the month, or opens a wish. */
export function leavesOpen({ lower, text }: { lower: string; text: string }): boolean {
  return openModals.has(lower) && (lower !== 'may' || text === 'may')
}
