import { baseForm } from '../../text/base-form.ts'
import { stem, tokenize } from '../../text/terms.ts'
import type { FigureKind } from '../../types/figure.ts'

const kinds = new Map<string, FigureKind>()
for (const [kind, words] of [
  [
    'money',
    'cost price fee charge fine penalty ransom wage salary pay paid earn budget revenue turnover profit loss debt deposit allowance grant dividend rent bill bonus'
  ],
  ['percentage', 'rate apr interest share percent percentage tax discount margin majority'],
  [
    'measure',
    'weigh weight capacity length width height depth distance speed temperature torque power range area volume'
  ],
  ['duration', 'last lasted lasts takes took duration']
] as const)
  for (const word of words.split(' ')) kinds.set(baseForm(stem(word)), kind)

/** The kind of figure that the words of a question measure things by: "weigh", "cost", "interest rate"; undefined where none does. */
export function measuredKind(question: string): FigureKind | undefined {
  for (const { text } of tokenize(question)) {
    const kind = kinds.get(baseForm(stem(text)))
    if (kind) return kind
  }
  return undefined
}
