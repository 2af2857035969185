import { startModelServer } from '../../test/support/model-server.ts'

/**
 * A model in a process of its own, so that its work is not counted: `model-player.ts [chunks]`. It prints its address.
 * Asked for the model `full-speed`, it writes so many words as fast as they are read; asked for `paced`, it cites each
 * source line of its prompt, and sends 100 chunks a second.
 */
const chunkCount = Number(process.argv[2] ?? 5_000)
const paceMs = 10

const server = await startModelServer(async ({ body, frames, startStream, write, end, gone }) => {
  startStream({ chunked: true })
  write(frames.start())
  if (body.model === 'full-speed') {
    for (let index = 0; index < chunkCount; index++) write(frames.text(` word${index % 10}`))
  } else {
    let isGone = false
    void gone.then(() => {
      isGone = true
    })
    const startedAt = performance.now()
    for (const [index, piece] of citeEachLine(JSON.stringify(body)).entries()) {
      const waitMs = startedAt + index * paceMs - performance.now()
      if (waitMs > 0) await new Promise(resolve => setTimeout(resolve, waitMs))
      if (isGone) return
      write(frames.text(piece))
    }
  }
  write(frames.finish())
  end()
})
process.stdout.write(`${server.baseURL}\n`)

/** Words of an answer that says what the sources say, with the markers where a model puts them. */
function citeEachLine(prompt: string): string[] {
  const sentences = [...prompt.matchAll(/\\n\[(\d+\.\d+)\] (.+?)(?=\\n)/g)].map(
    ([, marker, text = '']) => `${text.replaceAll('\\"', '"').replace(/[.!?]$/, '')} [${marker}]. `
  )
  return sentences.flatMap(sentence => sentence.match(/\S+\s/g) ?? [])
}
