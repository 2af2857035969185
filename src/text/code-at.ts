/**
 * The UTF-16 code unit at a place, or -1 where the text has ended. Once `charCodeAt` is asked for a place behind the end,
 * V8 reads every character by a slower way.
 */
export const codeAt = (text: string, index: number): number => (index < text.length ? text.charCodeAt(index) : -1)
