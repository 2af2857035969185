import { HttpResponse, http } from 'msw'
import { apiOfPath, modelFrames } from './model-frames.ts'

/** What the model was asked, whichever API carried it. */
export interface MockPrompt {
  instructions: string
  /** The last user message: the sources and the question. */
  prompt: string
  /** All messages after the instructions. */
  messages: { role: string; content: string }[]
  body: Record<string, unknown>
}

/** What a model writes, and how it ends: as it should, cut off in the middle, or with a refusal. */
export interface MockReply {
  text: string
  ending: 'stop' | 'cut' | 'refusal'
}

export interface MockModelOptions {
  /** Default OpenAI's own address. */
  baseURL?: string
  /** What the model writes; a bare text ends as it should. */
  reply: (prompt: MockPrompt) => string | MockReply | Promise<string | MockReply>
  /** Lengths in characters of the model's own deltas, over and over. */
  deltaLengths?: readonly number[]
  /**
   * Sizes in bytes of the pieces in which the stream arrives, over and over. The default splits characters of UTF-8,
   * lines and events of the stream.
   */
  pieceSizes?: readonly number[]
}

const oddPieceSizes = [1, 7, 2, 64, 3, 5, 211, 13]
const oddDeltaLengths = [1, 4, 9, 2, 17]

/** Handlers for `setupServer` (msw 3) that stand for a model server with both APIs. */
export function mockModel({
  baseURL = 'https://api.openai.com/v1',
  reply,
  pieceSizes,
  deltaLengths
}: MockModelOptions) {
  const answer = async ({ request }: { request: Request }) => {
    const body = (await request.json()) as Record<string, unknown>
    const frames = modelFrames(apiOfPath(new URL(request.url).pathname))
    const replied = await reply(readPrompt(body))
    const { text, ending } = typeof replied === 'string' ? { text: replied, ending: 'stop' } : replied
    const write = ending === 'refusal' ? frames.refusal : frames.text
    const events = [
      frames.start(),
      ...cut([...text], deltaLengths ?? oddDeltaLengths).map(part => write(part.join(''))),
      ending === 'cut' ? '' : frames.finish()
    ]
    const bytes = new TextEncoder().encode(events.join(''))
    return new HttpResponse(inPieces(bytes, pieceSizes ?? oddPieceSizes), {
      headers: { 'content-type': 'text/event-stream' }
    })
  }
  return [http.post(`${baseURL}/responses`, answer), http.post(`${baseURL}/chat/completions`, answer)]
}

function readPrompt(body: Record<string, unknown>): MockPrompt {
  const items = (Array.isArray(body.input) ? body.input : body.messages) as { role: string; content: unknown }[]
  const messages = items.map(({ role, content }) => ({ role, content: readContent(content) }))
  const isInstruction = (role: string) => role === 'system' || role === 'developer'
  const turns = messages.filter(({ role }) => !isInstruction(role))
  return {
    instructions: messages
      .filter(({ role }) => isInstruction(role))
      .map(({ content }) => content)
      .join('\n'),
    prompt: turns.at(-1)?.content ?? '',
    messages: turns,
    body
  }
}

function readContent(content: unknown): string {
  if (typeof content === 'string') return content
  return (content as { text?: string }[]).map(part => part.text ?? '').join('')
}

function inPieces(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let offset = 0
  let piece = 0
  return new ReadableStream({
    pull(controller) {
      const size = sizes[piece++ % sizes.length] ?? 1
      if (offset >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(offset, offset + size))
      offset += size
    }
  })
}

function cut<T>(items: readonly T[], lengths: readonly number[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < items.length; ) {
    const length = lengths[parts.length % lengths.length] ?? 1
    parts.push(items.slice(start, start + length))
    start += length
  }
  return parts
}
