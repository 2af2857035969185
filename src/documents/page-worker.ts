import { parentPort, workerData } from 'node:worker_threads'
import type { ConvertedPage } from './convert-html.ts'
import { convertPage, type PageFormat } from './convert-page.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What `convertApart` is told: the page, or why there is none. */
export type Converted =
  | { page: ConvertedPage; problem?: undefined }
  | { page?: undefined; problem: Pick<UnreadableFile, 'code' | 'message'> }

const { format, bytes } = workerData as { format: PageFormat; bytes: Uint8Array }
const converted: Converted = await convertPage(format, bytes).then(
  page => ({ page }),
  error => {
    if (!(error instanceof UnreadableFile)) throw error
    return { problem: { code: error.code, message: error.message } }
  }
)
parentPort?.postMessage(converted)
