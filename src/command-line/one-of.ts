import { Problem } from '../types/problem.ts'

/** The choice that an option was given. Throws a Problem that names all choices for any other value. */
export function oneOf<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(candidate => candidate === given)
  if (choice === undefined)
    throw new Problem('bad_option', `${option} cannot be "${given}".`, `It takes one of: ${choices.join(', ')}.`, {
      status: 400
    })
  return choice
}
