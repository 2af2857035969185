import { headlineOf } from '../../text/headline.ts'
import { lazily } from '../../text/lazily.ts'
import { overlap } from '../../text/overlap.ts'
import { meaningOf } from '../../text/synonyms.ts'
import { stem } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import { createStatementMemory, type Statement } from './statement.ts'

/** Words before a noun of which each line tells its like apart: what is one of them is none of the others. */
const exclusive = `
north south east west northern southern eastern western
first second third fourth fifth sixth seventh eighth ninth tenth
upper lower middle
left right
old new
inner outer
front rear back
morning afternoon evening night
summer winter spring autumn
indoor outdoor
inbound outbound
junior senior
adult child children
men women
male female
gross net`

const lineOf = lazily(
  () =>
    new Map(
      exclusive
        .trim()
        .split('\n')
        .flatMap((line, index) => line.split(' ').map((word): [string, number] => [meaningOf(stem(word)), index]))
    )
)

/** For each noun the words of those lines that stand before it. */
type Told = ReadonlyMap<string, ReadonlySet<string>>
const none: Told = new Map()
const remembered = createStatementMemory<Told>()

/** Whether one noun beside two figures is told to be another each time: "the north tower", "the south tower". */
export function areOfExclusiveKinds(one: Statement, other: Statement): boolean {
  const here = remembered.of(one, readTold)
  if (here.size === 0) return false
  const there = remembered.of(other, readTold)
  for (const [noun, words] of here) {
    const others = there.get(noun)
    if (others && [...words].every(word => [...others].every(against => areExclusive(word, against)))) return true
  }
  return false
}

const areExclusive = (one: string, other: string) => one !== other && lineOf().get(one) === lineOf().get(other)

/** Of the figure's own stretch, or else of its sentence, or else of the heading above. */
function readTold({ frame: { tokens }, figure, sentence }: Statement): Told {
  const own = tokens.find(token => overlap(token, figure))?.segment
  for (const words of [tokens.filter(({ segment }) => segment === own), tokens, headlineOf(sentence.heading).tokens]) {
    const told = toldIn(words)
    if (told.size > 0) return told
  }
  return none
}

function toldIn(words: readonly Word[]): Told {
  let told: Map<string, Set<string>> | undefined
  for (const [index, { stem: word, segment }] of words.entries()) {
    const noun = words[index + 1]
    if (!noun?.content || noun.segment !== segment || !lineOf().has(word)) continue
    told ??= new Map()
    told.set(noun.stem, (told.get(noun.stem) ?? new Set()).add(word))
  }
  return told ?? none
}
