import type { Footnote } from './answer/footnote.ts'
import type { Config } from './config.ts'
import { watchFolder } from './documents/watch-folder.ts'
import { findInWorker } from './find-in-worker.ts'
import { indexForServer } from './open-footnote.ts'
import { printCorpus } from './print-corpus.ts'
import type { Corpus } from './types/document.ts'

/** A folder that is followed. */
export interface FolderFollower {
  /** Nothing more is read or replaced. */
  stop(): void
}

/**
 * Keeps the corpus as the configured folder is: indexed again when its files change, and completed by the
 * disagreements of a large corpus, which are found while it is answered from. Failures go to `onError`; what was
 * answered from before stays.
 */
export function followFolder(footnote: Footnote, config: Config, onError: (error: unknown) => void): FolderFollower {
  let completing: AbortController | undefined

  async function reload(corpus: Corpus): Promise<void> {
    const before = footnote.indexed().corpus
    footnote.replaceIndexed(await indexForServer(corpus))
    printCorpus(footnote, config, before)
    completeLater()
  }

  function completeLater(): void {
    completing?.abort()
    const indexed = footnote.indexed()
    if (indexed.conflictIndex) return
    completing = new AbortController()
    const { signal } = completing
    findInWorker(config.SEEDS_DIR, indexed, signal).then(
      complete => {
        if (!complete || signal.aborted) return
        footnote.replaceIndexed(complete)
        printCorpus(footnote, config, indexed.corpus)
      },
      error => {
        if (!signal.aborted) onError(error)
      }
    )
  }

  const watcher = watchFolder(config.SEEDS_DIR, footnote.indexed().corpus, reload, { onError })
  watcher.catch(onError)
  completeLater()
  return {
    stop() {
      completing?.abort()
      void watcher.then(each => each.close()).catch(onError)
    }
  }
}
