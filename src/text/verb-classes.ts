import { baseForm } from './base-form.ts'
import { lazily } from './lazily.ts'
import { stem } from './terms.ts'
import { verbKinds } from './verb-kinds.ts'
import { createFormMemory } from './word-form.ts'
import { readKinds } from './word-kinds.ts'

/** Stemming leads "experience" and "experienced" to two stems. */
function formsOf(verb: string): Set<string> {
  return new Set([verb, verb.endsWith('e') ? `${verb}d` : verb].map(form => baseForm(stem(form))))
}

function setOfForms(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).flatMap(word => [...formsOf(word)]))
}

const kindsOf = lazily(() => {
  return readKinds(verbKinds, word => {
    const [verb = '', particle] = word.split('_')
    return Array.from(formsOf(verb), form => deedKey(form, particle ?? null))
  })
})

/** How a verb with its particle is looked up ("give", "away"). */
export function deedKey(base: string, particle: string | null): string {
  return particle === null ? base : `${base}_${particle}`
}

const none: ReadonlySet<number> = new Set()

/** The kinds of deed that a word may tell of (stemmed, in its base form); none for most words. */
export function deedsOf(term: string): ReadonlySet<number> {
  return kindsOf().get(term) ?? none
}

const auxiliary = lazily(() =>
  setOfForms(
    `be have do make take get give go come become put set let bring keep hold begin start continue try seem appear`
  )
)

/** Whether a verb serves grammar or supports a noun ("made a decision"). */
export function isAuxiliaryVerb(base: string): boolean {
  return auxiliary().has(base)
}

/** Verbs that serve grammar, support a noun ("conduct a review"), describe a state ("is limited to") or tell how things relate: what is said hangs on the words around them. */
const light = lazily(() =>
  setOfForms(`be have do make take get give go come become seem appear remain stay keep put set let bring use need want know see
  find think believe consider say tell state call name describe mention refer relate associate base include contain
  consist comprise involve cause lead result mean help start begin continue happen occur try allow require depend look
  feel exist regard locate concern date range vary differ follow ensure
  conduct play pose carry experience perform face expect found intend suppose compare limit focus center dedicate suit
  design interest excite surprise please worry commit aim tend seem enable serve present act work apply`)
)

/** Whether a verb tells so little by itself that any sentence may have it. */
export function isLightVerb(term: string): boolean {
  return light().has(term)
}

/** Whether a word may be a verb as far as the lists of verbs tell: light, or of a kind of deed. */
export const isKnownVerb = createFormMemory(({ base }) => isLightVerb(base) || deedsOf(base).size > 0)
