import { type Mutation, replaceWord } from './mutation.ts'

/** The months as they are written in full. */
export const months = 'January February March April May June July August September October November December'.split(' ')

/** Changes of notation alone: the sentence still says the same. */
export const paraphrases: readonly Mutation[] = [
  { name: 'unchanged', expects: 'kept', change: ({ text }) => text },
  {
    name: 'quotation marks',
    expects: 'kept',
    change: ({ text }) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'")
  },
  {
    name: 'thousands separator',
    expects: 'kept',
    change: replaceWord(/\b(\d{1,3}),(\d{3})\b(?![,.]?\d)/u, (_, [a, b]) => `${a}${b}`)
  },
  {
    name: 'currency notation',
    expects: 'kept',
    change: replaceWord(
      /\$(\d[\d.,]*\d|\d)( (?:million|billion|trillion))?(?=[ ;!]|[.,](?!\d)|$)/u,
      (_, [n, scale]) => `${n}${scale ?? ''} USD`
    )
  },
  {
    name: 'scale as a letter',
    expects: 'kept',
    change: replaceWord(
      /\$(\d[\d.]*) (m|b|tr)illion\b/u,
      (_, [n, scale]) => `$${n}${(scale ?? '').charAt(0).toUpperCase()}`
    )
  },
  {
    name: 'per cent in words',
    expects: 'kept',
    change: replaceWord(/(\d)%(?! points?)/u, (_, [digit]) => `${digit} percent`)
  },
  {
    name: 'per cent as a sign',
    expects: 'kept',
    change: replaceWord(/(\d) per ?cent\b(?!age)/u, (_, [digit]) => `${digit}%`)
  },
  {
    name: 'word order of a date',
    expects: 'kept',
    change: replaceWord(
      new RegExp(`\\b(${months.join('|')}) (\\d{1,2}), (\\d{4})\\b`),
      (_, [month, day, year]) => `${day} ${month} ${year}`
    )
  }
]
