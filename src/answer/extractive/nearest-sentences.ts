import type { RetrievedPassage } from '../../search/retrieve.ts'
import { analyzeQuestion } from '../../text/question.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { rankSentences } from './select-sentences.ts'

/** As many as help a reader to look further; more would be a list of hits. */
const most = 3

/**
 * The sentences that come nearest to what is asked, best first, three at most: for a reader to look on where nothing
 * answers. Each shares a word with the question, a light one apart ("is", "many"). `weigh` gives a stemmed term's rarity.
 */
export function nearestSentences(
  asked: string,
  passages: readonly RetrievedPassage[],
  weigh: (term: string) => number
): EvidenceSentence[] {
  const ranked = analyzeQuestion(asked).parts.flatMap(part => {
    const { question, candidates } = rankSentences(part, { passages, weigh })
    const { matches, terms } = question
    const telling = terms.filter(({ isType }) => !isType)
    return candidates.filter(({ candidate: { own } }) => {
      const row = matches.rowOf(own)
      return !own.asks && telling.some(({ at }) => (matches.shares[row + at] ?? 0) > 0)
    })
  })
  ranked.sort((one, other) => other.score - one.score)
  // One row of a table leads to all of them.
  const nearest = new Map<string, EvidenceSentence>()
  for (const { quote } of ranked) {
    const { source, text, columns = text } = quote.sentence
    const key = `${source} ${columns}`
    if (!nearest.has(key) || nearest.get(key)?.text === columns) nearest.set(key, quote.sentence)
  }
  return [...nearest.values()].slice(0, most)
}
