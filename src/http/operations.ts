import { z } from 'zod'
import { answerSchema, askRequestSchema } from '../types/answer.ts'
import { corpusConflictSchema, factConflictSchema } from '../types/conflict.ts'
import { documentSchema } from '../types/document.ts'
import { documentListSchema, feedbackRequestSchema, healthSchema, suggestionsSchema } from '../types/service.ts'
import { conflictsRequestSchema, verificationSchema, verifyRequestSchema } from '../types/verification.ts'
import {
  completionErrorSchema,
  completionRequestSchema,
  completionSchema,
  modelListSchema,
  modelSchema
} from './chat-completion-schemas.ts'
import { errorSchema, type Operation } from './operation.ts'
import { chatRequestSchema } from './ui-message-stream.ts'

const corpusConflictsSchema = z.object({ conflicts: z.array(corpusConflictSchema) }).meta({ id: 'CorpusConflicts' })
const factConflictsSchema = z.object({ conflicts: z.array(factConflictSchema) }).meta({ id: 'FactConflicts' })
const keptSchema = z.object({ kept: z.literal(true) }).meta({ id: 'Kept' })
const rpcSchema = z.looseObject({ jsonrpc: z.literal('2.0') }).meta({ id: 'JsonRpcMessage' })
const slackReplySchema = z
  .object({ response_type: z.literal('ephemeral'), text: z.string() })
  .meta({ id: 'SlackReply' })
const formSchema = z.record(z.string(), z.string()).meta({ id: 'SlackForm' })

/** Statuses of every address that may need a token, be asked too often, or by a name that the server does not answer to. */
const guarded = [401, 403, 429]
const posted = [400, 413, ...guarded]
const failed = [500, 502, 503, 504]

/** Every address of the HTTP surface, in the order in which a reader wants them. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/ask',
    summary: 'Answers a question from the documents; every sentence cites the sentences it rests on.',
    request: askRequestSchema,
    response: answerSchema,
    also: {
      'text/event-stream':
        'The same answer part by part: events `passages`, `conflicts`, `claim`, `withheld`, then `answer` (the whole Answer) or `error`.'
    },
    errors: [...posted, ...failed]
  },
  {
    method: 'post',
    path: '/verify',
    summary: 'Checks anybody’s answer against anybody’s facts, without a model.',
    request: verifyRequestSchema,
    response: verificationSchema,
    errors: posted
  },
  {
    method: 'get',
    path: '/conflicts',
    summary: 'All disagreements of the corpus.',
    response: corpusConflictsSchema,
    also: { 'text/html': 'The page, for a browser.' },
    errors: [...guarded, 503]
  },
  {
    method: 'post',
    path: '/conflicts',
    summary: 'The disagreements among anybody’s facts.',
    request: conflictsRequestSchema,
    response: factConflictsSchema,
    errors: posted
  },
  {
    method: 'get',
    path: '/documents',
    summary: 'The documents that answers are drawn from, and the files that were skipped.',
    response: documentListSchema,
    also: { 'text/html': 'The page, for a browser.' },
    errors: guarded
  },
  {
    method: 'get',
    path: '/documents/{id}',
    summary: 'One document with its whole text; citations’ offsets count in it. Slashes of the id are written %2F.',
    response: documentSchema,
    errors: [...guarded, 404]
  },
  {
    method: 'get',
    path: '/suggestions',
    summary: 'Suggested first questions about this corpus.',
    response: suggestionsSchema,
    errors: guarded
  },
  {
    method: 'post',
    path: '/feedback',
    summary: 'Records a reader’s verdict on one of the last thousand answers, where the server keeps feedback.',
    request: feedbackRequestSchema,
    response: keptSchema,
    errors: [...posted, 404, 500]
  },
  {
    method: 'post',
    path: '/v1/chat/completions',
    summary: 'Answers any client of OpenAI’s chat API: the last user message is the question.',
    request: completionRequestSchema,
    response: completionSchema,
    also: { 'text/event-stream': 'With `stream: true`: chunks of the completion, then `[DONE]`.' },
    errors: [...posted, ...failed],
    error: completionErrorSchema
  },
  {
    method: 'get',
    path: '/v1/models',
    summary: 'The one model that clients of OpenAI’s API find: `footnote`.',
    response: modelListSchema,
    errors: guarded,
    error: completionErrorSchema
  },
  {
    method: 'get',
    path: '/v1/models/{model}',
    summary: 'The same one by its name, for clients that look it up before they ask.',
    response: modelSchema,
    errors: [...guarded, 404],
    error: completionErrorSchema
  },
  {
    method: 'post',
    path: '/api/chat',
    summary: 'Answers as the AI SDK’s UI message stream, for `useChat`.',
    request: chatRequestSchema,
    also: {
      'text/event-stream':
        'UI message chunks: text, `source-document`, `data-citation`, `data-conflict`, `data-withheld`, `data-not-found`.'
    },
    errors: posted
  },
  {
    method: 'post',
    path: '/mcp',
    summary:
      'MCP over streamable HTTP, without sessions: tools `ask`, `search`, `verify`, `conflicts`, documents as resources.',
    request: rpcSchema,
    response: rpcSchema,
    also: { 'text/event-stream': 'JSON-RPC messages.' },
    done: { 202: 'A notification was accepted.' },
    errors: [...posted, 404, 405, 406, 415],
    error: z.union([errorSchema, rpcSchema])
  },
  {
    method: 'post',
    path: '/slack/commands',
    summary: 'Slack’s slash command, where Slack is configured; Slack’s signature takes the place of a token.',
    request: formSchema,
    requestType: 'application/x-www-form-urlencoded',
    response: slackReplySchema,
    errors: [400, 401, 404, 413],
    isPublic: true
  },
  {
    method: 'post',
    path: '/slack/events',
    summary: 'Slack’s events: mentions and direct messages.',
    request: z.looseObject({ type: z.string() }).meta({ id: 'SlackEvent' }),
    also: { 'text/plain': 'Nothing, or the challenge by which Slack checks the address.' },
    errors: [400, 401, 404, 413],
    isPublic: true
  },
  {
    method: 'post',
    path: '/slack/interactions',
    summary: 'Slack’s buttons.',
    request: formSchema,
    requestType: 'application/x-www-form-urlencoded',
    also: { 'text/plain': 'Nothing.' },
    errors: [400, 401, 404, 413],
    isPublic: true
  },
  {
    method: 'get',
    path: '/health',
    summary: 'Whether the server is up, and what it answers from.',
    response: healthSchema,
    errors: [403],
    isPublic: true
  },
  {
    method: 'get',
    path: '/ready',
    summary: 'Whether it can take questions: it listens only once the documents are indexed.',
    response: healthSchema,
    errors: [403],
    isPublic: true
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Metrics for Prometheus, where the runtime keeps them (Node).',
    also: { 'text/plain': 'Prometheus’ text format.' },
    errors: [...guarded, 404]
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description.',
    response: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }),
    errors: [403, 429],
    isPublic: true
  }
]
