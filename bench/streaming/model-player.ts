import { type ModelExchange, startModelServer } from '../../test/support/model-server.ts'

/**
 * A model in a process of its own, so that its work is not counted: `model-player.ts [chunks]`. It prints its address.
 * What it does is the name of the model: `words` writes a number of words as fast as they are read; `citing` says what the
 * source lines of its prompt say, with their markers, as fast as it is read; `paced` does so at 100 chunks a second.
 */
const wordCount = Number(process.argv[2] ?? 5_000)
const paceMs = 10
const pacedSentences = 12

const server = await startModelServer(async exchange => {
  const { body, frames, startStream, write, end } = exchange
  startStream({ chunked: true })
  write(frames.start())
  if (body.model === 'words') for (let index = 0; index < wordCount; index++) write(frames.text(` word${index % 10}`))
  else if (body.model === 'citing') for (const chunk of citeEachLine(body)) write(frames.text(chunk))
  else await play(exchange, citeEachLine(body, pacedSentences))
  write(frames.finish())
  end()
})
process.stdout.write(`${server.baseURL}\n`)

/** Keeps to the beat from the start on, so that a late chunk delays no other. */
async function play({ frames, write, gone }: ModelExchange, chunks: readonly string[]): Promise<void> {
  let isGone = false
  void gone.then(() => {
    isGone = true
  })
  const startedAt = performance.now()
  for (const [index, chunk] of chunks.entries()) {
    const waitMs = startedAt + index * paceMs - performance.now()
    if (waitMs > 0) await new Promise(resolve => setTimeout(resolve, waitMs))
    if (isGone) return
    write(frames.text(chunk))
  }
}

/** Words of an answer, with the markers where a model puts them. */
function citeEachLine(body: unknown, limit = Number.POSITIVE_INFINITY): string[] {
  const lines = [...JSON.stringify(body).matchAll(/\\n\[(\d+\.\d+)\] (.+?)(?=\\n)/g)].slice(0, limit)
  return lines
    .map(([, marker, text = '']) => `${text.replaceAll('\\"', '"').replace(/[.!?]$/, '')} [${marker}]. `)
    .flatMap(sentence => sentence.match(/\S+\s/g) ?? [])
}
