import { baseForm } from '../../text/base-form.ts'
import { meaningOf } from '../../text/synonyms.ts'
import { stem } from '../../text/terms.ts'
import { createFormMemory } from '../../text/word-form.ts'
import { copulas } from './role-words.ts'

const doer = /^(\p{L}{3,})(?:er|or)$/u
/** "winn" of "winner", "runn" of "runner" */
const doubled = /([bdgmnprt])\1$/

/** The key of the deed that a verb tells; "make" and the "mak" of "maker" are one. */
export const deedOfVerb = (stemmed: string): string => (stemmed.endsWith('e') ? stemmed.slice(0, -1) : stemmed)

/** The key of the deed by which a noun names its doer ("designer", "manager", "winner"); the empty string for other nouns. */
export const deedOfNoun = createFormMemory(({ lower }): string => {
  const [, root] = doer.exec(lower) ?? []
  if (root === undefined) return ''
  const verb = root.endsWith('i') ? `${root.slice(0, -1)}y` : root.replace(doubled, '$1')
  return deedOfVerb(meaningOf(baseForm(stem(verb))))
})

/** Verbs that say no more of something than where it is or happens. */
const placing = new Set(
  [...copulas, ...'hold take place locate situate base stand lie sit house'.split(' ')].map(word =>
    baseForm(stem(word))
  )
)

/** Whether a verb says only where something is: "stands in NAME", "took place in NAME", "is located in NAME". */
export const isPlacing = (stemmed: string): boolean => placing.has(baseForm(stemmed))
