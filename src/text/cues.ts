import type { WordForm } from './word-form.ts'

const tests: ((form: WordForm) => boolean)[] = []

/** A text, or a word of a text. */
interface Cued {
  /** For each question of `createCue` a bit: whether it, or any of its words, is of that kind. */
  cues: number
}

/**
 * A question that is asked of every sentence, whether any of its words is of some kind: most sentences have none and are
 * read no further. One pass over the words of a reading answers all of them, of the reading and of each of its words.
 * Made once, where its module is loaded; at most 31.
 */
export function createCue(isCue: (form: WordForm) => boolean): (cued: Cued) => boolean {
  if (tests.length > 30) throw new RangeError('more cues than bits')
  const bit = 1 << tests.length
  tests.push(isCue)
  return ({ cues }) => (cues & bit) !== 0
}

/** The cues of a word. */
export function cuesOf(form: WordForm): number {
  // A module that is loaded later may ask more.
  if (form.cuesRead !== tests.length) {
    form.cues = 0
    for (const [place, isCue] of tests.entries()) if (isCue(form)) form.cues |= 1 << place
    form.cuesRead = tests.length
  }
  return form.cues
}
