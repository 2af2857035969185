import { realpath, stat } from 'node:fs/promises'
import { type FSWatcher, watch } from 'chokidar'
import type { Corpus } from '../types/document.ts'
import { refreshCorpus } from './refresh-corpus.ts'

/** How a folder is watched. */
export interface WatchFolderOptions {
  /** How long the folder must be quiet before it is read again, in milliseconds. Default 150; above 50, within which chokidar tells of one change of a file. */
  quietMs?: number
  /** How often it is seen whether the folder is still the same one, in milliseconds. Default 1,000. */
  placeCheckMs?: number
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
  { quietMs = 150, placeCheckMs = 1_000, onError = () => {} }: WatchFolderOptions = {}
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

  let polling: ReturnType<typeof setInterval> | undefined
  const watchFiles = (at: string): FSWatcher => {
    const files = watch(at, {
      ignoreInitial: true,
      followSymlinks: false,
      // Hidden files are not read; but "..data" is where mounted configuration changes.
      ignored: path => path.startsWith(at) && /[/\\]\.(?!\.)[^/\\]+$/.test(path.slice(at.length))
    })
    files.on('all', schedule)
    files.on('error', error => {
      onError(error)
      // The system watches no more files (ENOSPC, EMFILE): looking now and then is slower, but nothing is missed.
      polling ??= setInterval(schedule, pollingMs).unref()
    })
    return files
  }
  let watched = await identify(folder)
  let watcher = watchFiles(watched.path)
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))

  /** Another folder may stand in the place of the first (a link that is swapped, a folder moved there): it is watched from now on. */
  async function lookAtPlace(): Promise<void> {
    const now = await identify(folder)
    if (now.identity === watched.identity || isClosed) return
    watched = now
    // Closed first: watchers of one path share a handle, and this one is of the folder of before.
    await watcher.close()
    if (isClosed) return
    watcher = watchFiles(now.path)
    watcher.once('ready', schedule)
  }
  const looking = setInterval(lookAtPlace, placeCheckMs).unref()
  // What changed between the first reading and now was not seen by anyone.
  schedule()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(polling)
      clearInterval(looking)
      await watcher.close()
      await reading
    }
  }
}

/** Where a folder really is, and which one it is; 'none' for a folder that is away for the moment. */
async function identify(folder: string): Promise<{ path: string; identity: string }> {
  try {
    const path = await realpath(folder)
    const { dev, ino } = await stat(path)
    return { path, identity: `${path} ${dev} ${ino}` }
  } catch {
    return { path: folder, identity: 'none' }
  }
}
