const opening = '<think>'
const closing = '</think>'

/**
 * Leaves out what a model thinks aloud before it answers: open models served without a reasoning parser write it into
 * the text between think tags. Only at the very start; later such a tag is text like any other. Give it each delta in
 * order and pass on what it returns; `end` gives what was held back because it might have been a tag.
 */
export function createReasoningStripper(): { push(delta: string): string; end(): string } {
  let state: 'start' | 'inside' | 'after' = 'start'
  let held = ''
  return {
    push(delta) {
      if (state === 'after') return delta
      held += delta
      if (state === 'start') {
        const text = held.trimStart()
        if (text.length < opening.length && opening.startsWith(text)) return ''
        if (!text.startsWith(opening)) {
          state = 'after'
          return take()
        }
        state = 'inside'
      }
      const end = held.indexOf(closing)
      if (end >= 0) {
        state = 'after'
        held = held.slice(end + closing.length).trimStart()
        return take()
      }
      // Enough of the end is kept to see a tag that is split; the rest is never needed again.
      held = held.slice(-closing.length)
      return ''
    },
    end: () => (state === 'start' ? take() : '')
  }

  function take(): string {
    const text = held
    held = ''
    return text
  }
}
