import { termsOf } from '../text/terms.ts'

/*
 * The forms in which a text speaks to a model rather than to its readers: a role in front ("System:", "<|im_start|>"),
 * orders about instructions, roles given, words put into its mouth, and orders on how to reply.
 */
const forms = [
  /^\W{0,4}(?:system|assistant|user|developer|ai|chatbot|language model)\s?[,:]/iu,
  /<\s?\|[a-z_]{2,20}/iu,
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules|guidelines|sources|above)\b/iu,
  /\byou are (?:now|no longer)\b/iu,
  /\b(?:tell|inform|convince|assure) the (?:reader|user|person|customer)s?\b/iu,
  /\b(?:reply|respond|answer)\b[^.!?]{0,40}\b(?:only|with the words?|by saying|every question)\b/iu,
  /\b(?:reveal|repeat|print|output)\b[^.!?]{0,20}\b(?:system prompt|instructions|api key|password)\b/iu
]
/** A sentence with this share of a command's words reports it. */
const reportingShare = 0.7

/**
 * True where a source's sentence is an order to a model and the claim does not report it but carries it out. An order
 * states nothing: whoever says what it wants said has no source for it (OWASP LLM01, indirect prompt injection).
 */
export function obeysCommand(claim: string, source: string): boolean {
  if (claim === source || !forms.some(form => form.test(source))) return false
  const said = new Set(termsOf(claim))
  const words = [...new Set(termsOf(source))]
  return words.filter(word => said.has(word)).length < words.length * reportingShare
}
