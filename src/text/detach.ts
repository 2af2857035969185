/**
 * The same text in memory of its own. A stretch cut from a longer text is only a view in most engines: whoever keeps it
 * keeps the whole of the longer one (V8 copies what is shorter than 13 code units). For keys of what is remembered.
 */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
