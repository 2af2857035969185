/** How open models and those who serve them mark what is thought aloud: "<think>", "<reasoning>", "[THINK]", "◁think▷". */
const opening = /^[<[◁](think(?:ing)?|thoughts?|reason(?:ing)?|analysis|reflection|scratchpad)([>\]▷])/iu
const mayOpen = /^[<[◁][a-z]{0,10}$/iu
const signs: Record<string, string> = { '>': '<', ']': '[', '▷': '◁' }

/**
 * Leaves out what a model thinks aloud before it answers: open models served without a reasoning parser write it into
 * the text between tags. Only at the very start; later such a tag is text like any other. Give it each delta in order
 * and pass on what it returns; `end` gives what was held back because it might have been a tag.
 */
export function createReasoningStripper(): { push(delta: string): string; end(): string } {
  let state: 'start' | 'inside' | 'after' = 'start'
  let held = ''
  let closing = ''
  return {
    push(delta) {
      if (state === 'after') return delta
      held += delta
      if (state === 'start') {
        const text = held.trimStart()
        if (text === '' || mayOpen.test(text)) return ''
        const [, name = '', sign = ''] = opening.exec(text) ?? []
        if (name === '') {
          state = 'after'
          return take()
        }
        state = 'inside'
        closing = `${signs[sign]}/${name}${sign}`.toLowerCase()
      }
      const end = held.toLowerCase().indexOf(closing)
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
