import type { FigureKind } from '../../types/figure.ts'

/** What kind of thing would answer a question. */
export type AskedKind = FigureKind | 'person' | 'organisation' | 'place' | 'reason' | 'yes_no' | 'definition' | 'other'

export interface AskedKinds {
  /** Likeliest first. */
  asked: readonly AskedKind[]
  /** The words that name the thing asked for. */
  focus: string
  /** The question without the words that only ask. */
  rest: string
}

interface Rule {
  pattern: RegExp
  asked: readonly AskedKind[]
}

const noun = String.raw`(?:\s+(?:\w+\s+){0,2}?)`
/** The first rule that matches decides; those that say more stand first. */
const rules: readonly Rule[] = [
  { pattern: /\bhow (?:many|much) (?:more |fewer |less )?(?:percent|per cent|percentage)/iu, asked: ['percentage'] },
  {
    pattern: /\bhow many (?:more |fewer )?(?:years|months|weeks|days|hours|minutes|seconds|decades|centuries)\b/iu,
    asked: ['duration', 'count']
  },
  { pattern: /\bhow many (?:more |fewer )?(?:dollars|euros|pounds|yen)\b/iu, asked: ['money', 'count'] },
  {
    pattern:
      /\bhow many (?:more |fewer )?(?:miles|kilomet\w+|met(?:er|re)s|feet|inches|tons|tonnes|kilograms|pounds|acres|hectares|square)\b/iu,
    asked: ['measure', 'count']
  },
  { pattern: /\bhow many\b|\bnumber of\b|\bpopulation\b/iu, asked: ['count'] },
  { pattern: /\bhow much\b/iu, asked: ['money', 'percentage', 'measure', 'count'] },
  {
    pattern: /\bhow (?:large|big|sizable)\b|\bsize of\b|\bsize\s*\??$/iu,
    asked: ['money', 'count', 'measure', 'percentage']
  },
  { pattern: /\bhow (?:long|old)\b/iu, asked: ['duration', 'measure', 'date'] },
  {
    pattern: /\bhow (?:far|tall|high|deep|wide|fast|heavy|hot|cold|thick)\b/iu,
    asked: ['measure', 'count', 'percentage']
  },
  {
    pattern: new RegExp(String.raw`\b(?:what|which)${noun}(?:percentage|percent|proportion|share|fraction)\b`, 'iu'),
    asked: ['percentage', 'count']
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:what|which)${noun}(?:price|cost|revenue|budget|salary|fee|worth|value|amount)\b`,
      'iu'
    ),
    asked: ['money', 'count', 'percentage']
  },
  {
    pattern: /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|decade|century|time)\b|\bsince when\b/iu,
    asked: ['date']
  },
  { pattern: /\bwho\b|\bwhom\b|\bwhose\b/iu, asked: ['person', 'organisation'] },
  {
    pattern:
      /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|state|place|region|location|town|continent|river|county|province)\b/iu,
    asked: ['place']
  },
  { pattern: /\bwhy\b|\bwhat (?:is|was|were) the (?:reason|cause)/iu, asked: ['reason'] },
  {
    pattern:
      /\b(?:what|which) (?:\w+ )?(?:company|organi[sz]ation|agency|firm|bank|institution|university|school|group|team|party)\b/iu,
    asked: ['organisation']
  },
  {
    pattern: /^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/iu,
    asked: ['yes_no']
  },
  { pattern: /^\s*what(?:'s|’s| is| are)(?: an?)? [\w()-]+(?: [\w()-]+)?\s*\??$/iu, asked: ['definition', 'other'] }
]

const asking =
  /\b(?:how (?:many|much|large|big|long|old|far|tall|high|deep|wide|fast|heavy|often|come)|number of|size of|size\s*\??$|who|whom|whose|what|which|when|where|why|how)\b/giu

/** Reads what kind of answer a question wants from its interrogative and the noun that follows. */
export function readAskedKinds(question: string): AskedKinds {
  const rule = rules.find(candidate => candidate.pattern.test(question))
  return { asked: rule?.asked ?? ['other'], focus: '', rest: question.replace(asking, ' ') }
}
