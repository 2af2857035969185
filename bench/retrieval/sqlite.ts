import { DatabaseSync } from 'node:sqlite'
import { isStopWord, tokenize } from '../../src/text/terms.ts'
import type { Corpus } from '../../src/types/document.ts'
import { type Engine, hitCount } from './engines.ts'

/** SQLite's FTS5 with its Porter stemmer, in memory, asked for any of the question's content words. */
export function createSqlite(corpus: Corpus): Engine {
  const database = new DatabaseSync(':memory:')
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(title, text, tokenize = 'porter unicode61')`)
  const insert = database.prepare('INSERT INTO passages(rowid, title, text) VALUES (?, ?, ?)')
  database.exec('BEGIN')
  for (const [passage, { document }] of corpus.passages.entries()) {
    const source = corpus.documents[document]
    insert.run(passage, source?.title ?? '', source?.text ?? '')
  }
  database.exec('COMMIT')
  const select = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ${hitCount}`
  )
  return {
    name: 'node:sqlite FTS5',
    maxQuestions: 300,
    search(question) {
      const words = tokenize(question)
        .map(token => token.text)
        .filter(word => !isStopWord(word.toLowerCase()))
      if (words.length === 0) return []
      const query = words.map(word => `"${word.replaceAll('"', '')}"`).join(' OR ')
      return select.all(query).map(row => Number(row.rowid))
    },
    close: () => database.close()
  }
}
