import { watch } from 'chokidar'
import type { Corpus } from '../types/document.ts'
import { refreshCorpus } from './refresh-corpus.ts'

/** How a folder is watched. */
export interface WatchFolderOptions {
  /** How long the folder must be quiet before it is read again, in milliseconds. Default 150. */
  quietMs?: number
  /** Told when the folder cannot be read again, or when `onChange` fails; the last good corpus stays. */
  onError?: (error: unknown) => void
}

/** A folder that is watched. */
export interface FolderWatcher {
  /** Ends the watching; resolves once nothing more will be called. */
  close(): Promise<void>
}

const pollingMs = 5_000

/**
 * Calls `onChange` with a new corpus whenever the folder's documents have changed. Only changed files are read again:
 * the others keep their very objects, and with them what is remembered of them. One reading at a time, never two.
 */
export async function watchFolder(
  folder: string,
  corpus: Corpus,
  onChange: (corpus: Corpus) => void | Promise<void>,
  { quietMs = 150, onError = () => {} }: WatchFolderOptions = {}
): Promise<FolderWatcher> {
  let current = corpus
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading: Promise<void> | undefined
  let isStale = false
  let isClosed = false

  async function readAgain(): Promise<void> {
    while (isStale && !isClosed) {
      isStale = false
      try {
        const next = await refreshCorpus(folder, current)
        if (next === current || isClosed) continue
        current = next
        await onChange(next)
      } catch (error) {
        onError(error)
      }
    }
  }

  function start(): void {
    isStale = true
    reading ??= readAgain().finally(() => {
      reading = undefined
    })
  }

  function schedule(): void {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(start, quietMs)
  }

  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    // Hidden files are not read; but "..data" is where mounted configuration changes.
    ignored: path => path !== folder && /[/\\]\.(?!\.)[^/\\]+$/.test(path)
  })
  let polling: ReturnType<typeof setInterval> | undefined
  watcher.on('all', schedule)
  watcher.on('error', error => {
    onError(error)
    // The system watches no more files (ENOSPC, EMFILE): looking now and then is slower, but nothing is missed.
    polling ??= setInterval(schedule, pollingMs)
    polling.unref()
  })
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  // What changed between the first reading and now was not seen by anyone.
  schedule()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(polling)
      await watcher.close()
      await reading
    }
  }
}
