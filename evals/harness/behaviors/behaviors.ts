import type { Behavior } from './behavior.ts'
import { citing } from './citing.ts'
import { saying } from './saying.ts'
import { writing } from './writing.ts'

/** Every mocked model. */
export const behaviors: readonly Behavior[] = [...saying, ...citing, ...writing]
