export type ModelApi = 'responses' | 'chat'

/** What a model server writes, event by event, in one of the two APIs. Each is a whole server-sent event. */
export interface ModelFrames {
  start(): string
  text(delta: string): string
  refusal(delta: string): string
  /** `reason` as the chat completions API names it; the other API's words are found for it. */
  finish(reason?: 'stop' | 'length' | 'content_filter'): string
  /** An error in the middle of the stream. */
  error(code: string): string
}

export const mockUsage = { inputTokens: 120, outputTokens: 34 }

export function modelFrames(api: ModelApi): ModelFrames {
  return api === 'chat' ? chatFrames() : responsesFrames()
}

export function apiOfPath(path: string): ModelApi {
  return path.endsWith('/chat/completions') ? 'chat' : 'responses'
}

function chatFrames(): ModelFrames {
  const chunk = (delta: object, finishReason: string | null = null, more: object = {}) =>
    `data: ${JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'mock',
      choices: [{ index: 0, delta, finish_reason: finishReason }],
      ...more
    })}\n\n`
  const usage = { prompt_tokens: mockUsage.inputTokens, completion_tokens: mockUsage.outputTokens, total_tokens: 154 }
  return {
    start: () => chunk({ role: 'assistant', content: '' }),
    text: delta => chunk({ content: delta }),
    refusal: delta => chunk({ refusal: delta }),
    finish: (reason = 'stop') => `${chunk({}, reason, { usage })}data: [DONE]\n\n`,
    error: code => `data: ${JSON.stringify({ error: { message: 'It went wrong.', type: 'server_error', code } })}\n\n`
  }
}

function responsesFrames(): ModelFrames {
  let number = 0
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: number++, ...fields })}\n\n`
  const response = { id: 'resp_1', created_at: 1, model: 'mock' }
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 }
  const usage = { input_tokens: mockUsage.inputTokens, output_tokens: mockUsage.outputTokens }
  return {
    start: () =>
      event('response.created', { response }) +
      event('response.in_progress', { response }) +
      event('response.output_item.added', {
        output_index: 0,
        item: { type: 'message', id: 'msg_1', role: 'assistant' }
      }),
    text: delta => event('response.output_text.delta', { ...place, delta, logprobs: [] }),
    refusal: delta => event('response.refusal.delta', { ...place, delta }),
    finish: (reason = 'stop') =>
      reason === 'stop'
        ? event('response.output_item.done', { output_index: 0, item: { type: 'message', id: 'msg_1' } }) +
          event('response.completed', { response: { ...response, usage } })
        : event('response.incomplete', {
            response: {
              ...response,
              usage,
              incomplete_details: { reason: reason === 'length' ? 'max_output_tokens' : reason }
            }
          }),
    error: code => event('error', { code, message: 'It went wrong.', param: null })
  }
}
