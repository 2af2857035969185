import { z } from 'zod'

/** The name under which any OpenAI client finds Footnote. */
export const modelName = 'footnote'

const contentSchema = z.union([
  z.string(),
  z.array(z.object({ type: z.string(), text: z.string().optional() })),
  z.null()
])
/** What is read of a chat completion request; clients send more, and all of it is theirs. */
export const completionRequestSchema = z
  .object({
    messages: z.array(z.object({ role: z.string(), content: contentSchema.optional() })).min(1),
    stream: z.boolean().nullish(),
    stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish()
  })
  .meta({ id: 'ChatCompletionRequest' })
export type CompletionRequest = z.infer<typeof completionRequestSchema>

const annotationSchema = z.object({
  type: z.literal('url_citation'),
  url_citation: z
    .object({ start_index: z.number().int(), end_index: z.number().int(), url: z.string(), title: z.string() })
    .meta({ description: 'Offsets in the content of the message: they select the numbered link.' })
})
/** A citation as OpenAI's clients know it. */
export type Annotation = z.infer<typeof annotationSchema>

export const completionSchema = z
  .object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.number().int(),
    model: z.literal(modelName),
    choices: z.array(
      z.object({
        index: z.number().int(),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string(),
          refusal: z.null(),
          annotations: z.array(annotationSchema)
        }),
        logprobs: z.null(),
        finish_reason: z.enum(['stop', 'length'])
      })
    ),
    usage: z.object({
      prompt_tokens: z.number().int(),
      completion_tokens: z.number().int(),
      total_tokens: z.number().int()
    })
  })
  .meta({ id: 'ChatCompletion' })
export type Completion = z.infer<typeof completionSchema>

export const modelSchema = z
  .object({ id: z.string(), object: z.literal('model'), created: z.number().int(), owned_by: z.string() })
  .meta({ id: 'Model' })

export const modelListSchema = z
  .object({ object: z.literal('list'), data: z.array(modelSchema) })
  .meta({ id: 'ModelList' })

/** An error in the form in which OpenAI's clients read it. */
export const completionErrorSchema = z
  .object({
    error: z.object({ message: z.string(), type: z.string(), code: z.string(), param: z.string().nullable() })
  })
  .meta({ id: 'ChatCompletionError' })
export type CompletionError = z.infer<typeof completionErrorSchema>['error']
