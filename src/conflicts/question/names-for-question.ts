import { groupBy } from '../../text/group-by.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { createCommonWords } from '../common-words.ts'
import { toNameConflict } from '../names/conflicting-names.ts'
import { compareNames } from '../names/name-likeness.ts'
import { type NameStatement, nameStatementsOf } from '../names/name-statements.ts'
import type { Sources } from '../sources.ts'
import { createThingComparison } from '../things.ts'
import type { Weigh } from '../weigh.ts'
import type { AskedPart } from './asked-part.ts'
import { mayBeNamedFor, nameOdds, wantedName } from './name-odds.ts'
import { namesBesideAsked } from './names-beside-asked.ts'

/** A source's likeliest name is its answer from these odds on … */
const leastOdds = -0.95
/** … where one of another source is at least this likely. */
const surelyAsked = -0.2
/** Where only a word of the question gives one of two names its part, what stands around them must overlap by this much. */
const enoughOverlap = 0.2

/** The sources' own answers to a question for a name, where they differ: who designed it, where it was made. */
export function conflictingNamesFor(
  asked: AskedPart,
  evidence: readonly EvidenceSentence[],
  sources: Sources,
  weigh: Weigh
): FoundConflict[] {
  const wanted = wantedName(asked)
  if (wanted === null) return []
  const named: NameStatement[] = []
  for (const sentence of evidence)
    named.push(...nameStatementsOf(sentence), ...namesBesideAsked(asked, sentence, wanted))
  const judged = named
    .filter(statement => mayBeNamedFor(asked, statement) && !isNamedIn(asked, statement))
    .map(statement => ({ statement, odds: nameOdds(asked, statement) }))
    .filter(({ odds }) => odds >= leastOdds)
    .sort((one, other) => other.odds - one.odds)
  const best = judged[0]
  if (!best || best.odds < surelyAsked) return []
  const areApart = createThingComparison(sources)
  const commonWordsOf = createCommonWords(weigh)
  const readings: NameStatement[][] = [[best.statement]]
  for (const answers of groupBy(judged, ({ statement }) => statement.sentence.source).values()) {
    const statement = answers[0]?.statement
    if (!statement || statement.sentence.source === best.statement.sentence.source) continue
    const isBare = best.statement.thing.length === 0 || statement.thing.length === 0
    if (isBare && commonWordsOf(best.statement.around, statement.around).overlap < enoughOverlap) continue
    const relations = readings.map(([known]) => known && compareNames(known, statement))
    const same = readings[relations.indexOf('same')]
    if (same) same.push(statement)
    else if (relations.every(relation => relation === 'differ') && !areApart(best.statement, statement))
      readings.push([statement])
  }
  return readings.length > 1 ? [toNameConflict(readings)] : []
}

/** What the question names already is not what it asks for. */
export function isNamedIn({ part }: AskedPart, { value }: NameStatement): boolean {
  const text = part.text.toLowerCase()
  return value.some(name => name.every(word => text.includes(word)))
}
