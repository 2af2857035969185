/** A style of ours, as `styleText` writes it, or a character that a terminal acts on instead of showing it. */
const acted = /\p{Cc}\[(?:[1-4]|2[2-4]|3\d)m|(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text as a terminal may be given it: what documents, file names and models hold cannot move the cursor, set a title,
 * fill the clipboard or turn a line around. Such characters are written as JSON writes them ("\u001b"), so that they
 * are seen, and JSON stays the same data.
 */
export function toSafeText(text: string): string {
  return text.replace(acted, found =>
    found.length > 1 && found.startsWith('\u001b')
      ? found
      : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}${found.slice(1)}`
  )
}

/**
 * Has all that the process prints for people go through `toSafeText`, and lets whoever reads it leave (`| head`): a
 * server goes on without its log, a command to its end.
 */
export function guardConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const method of ['log', 'warn', 'error'] as const) {
    const print = console[method].bind(console)
    console[method] = (...values: unknown[]) =>
      print(...values.map(value => (typeof value === 'string' ? toSafeText(value) : value)))
  }
}
