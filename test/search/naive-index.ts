import { allowedEdits, editDistance } from '../../src/search/nearest-term.ts'
import { passageHeadings, passageText } from '../../src/search/passage-text.ts'
import { bm25, boosts } from '../../src/search/postings-index.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'
import { termsOf } from '../../src/text/terms.ts'
import type { Corpus } from '../../src/types/document.ts'

/** The formula as it is written down, over every passage and every word of it: slow, and easy to believe. */
export function createNaiveIndex(corpus: Corpus): SearchIndex {
  const { k, b, d } = bm25
  const fields = (['text', 'title', 'heading'] as const).map(name => {
    const passages = corpus.passages.map(passage => {
      const text = {
        text: passageText(corpus, passage),
        title: corpus.documents[passage.document]?.title,
        heading: passageHeadings(corpus, passage).join(' ')
      }[name]
      return termsOf(text ?? '')
    })
    const average = passages.reduce((sum, terms) => sum + new Set(terms).size, 0) / passages.length
    return { boost: boosts[name], passages, average }
  })
  const matching = (field: (typeof fields)[number], term: string) =>
    field.passages.filter(terms => terms.includes(term)).length
  const inverse = (count: number) => Math.log(1 + (corpus.passages.length - count + 0.5) / (count + 0.5))
  const rarity = (term: string) => inverse(Math.max(...fields.map(field => matching(field, term))))
  const vocabulary = [...new Set(fields.flatMap(field => field.passages.flat()))]

  return {
    corpus,
    rarity,
    search(query, { limit, accepts = () => true }) {
      const terms = typeof query === 'string' ? termsOf(query).map(term => ({ term, weight: 1 })) : query
      const hits = corpus.passages.map((_, passage) => {
        let score = 0
        const found = new Set<string>()
        for (const { term, weight } of terms) {
          for (const field of fields) {
            const own = field.passages[passage] ?? []
            const frequency = own.filter(other => other === term).length
            if (frequency === 0) continue
            found.add(term)
            const norm = k * (1 - b + (b * new Set(own).size) / field.average)
            const saturated = (frequency * (k + 1)) / (frequency + norm)
            score += weight * field.boost * inverse(matching(field, term)) * (d + saturated)
          }
        }
        return { passage, score: score * found.size }
      })
      return hits
        .filter(hit => hit.score > 0 && accepts(hit.passage))
        .sort((one, other) => other.score - one.score || one.passage - other.passage)
        .slice(0, limit)
    },
    nearestTerm(term) {
      const limit = allowedEdits(term)
      if (limit === 0 || vocabulary.includes(term)) return undefined
      const near = vocabulary
        .filter(other => other[0] === term[0] && editDistance(term, other, limit) <= limit)
        .map(other => ({ other, edits: editDistance(term, other, limit), rarity: rarity(other) }))
      return near.sort((one, two) => one.edits - two.edits || one.rarity - two.rarity)[0]?.other
    }
  }
}
