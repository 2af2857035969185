/** A switch ("--fail-on") or words joined as only programs join them ("MAX_CALLS"). */
const identifier = /(?<![\w.-])(?:--[a-zA-Z][\w-]{1,60}|[A-Za-z\d]{1,60}_\w{1,60})(?!\w)/gu
const joints = /[_-]+/u

/**
 * The identifiers of a question, each as a pattern that finds it in a text however its words are joined there: as it is,
 * or as the words themselves ("max calls"). Its words are told apart from each other anywhere else.
 */
export function identifiersOf(question: string): RegExp[] {
  if (!question.includes('_') && !question.includes('--')) return []
  return Array.from(question.matchAll(identifier), ([written]) => {
    const words = written.split(joints).filter(word => word !== '')
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}]{0,3}`)}(?![\p{L}\p{N}])`, 'iu')
  })
}
