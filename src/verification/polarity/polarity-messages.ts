/** What readers are told of a sentence that turns what its source says. */
export const polarityMessages = {
  denies: 'The sentence denies what the cited source affirms.',
  affirms: 'The sentence affirms what the cited source denies.',
  opposite: 'The sentence says the opposite of the cited source.',
  asDone: 'The sentence states as done what the cited source only plans or thinks possible.',
  foretells: 'The sentence foretells what the cited source only thinks possible.'
} as const
