import { isStopWord } from '../../src/text/terms.ts'
import type { EvidenceSentence } from '../../src/types/evidence.ts'
import type { Mutation } from './mutation.ts'

const auxiliaries =
  /\b(is|are|was|were|will|would|could|should|has|have|had|does|do|did)\b(?!\s+(?:not|never|no|only)\b|n['’]t)/u

function negate({ text }: EvidenceSentence): string | null {
  const match = auxiliaries.exec(text)
  if (!match || /\b(?:not|never|no|nor|neither|without)\b|n['’]t/i.test(text) || text.trimEnd().endsWith('?'))
    return null
  const end = match.index + match[0].length
  return `${text.slice(0, end)} not${text.slice(end)}`
}

function affirm({ text }: EvidenceSentence): string | null {
  const cues = text.match(/\b(?:not|never|no|nor|neither|without)\b|n['’]t/giu) ?? []
  if (
    cues.length !== 1 ||
    !/\b(?:is|are|was|were|will|would|could|should|has|have|had|does|do|did|can)(?: not|n['’]t)\b(?! only| just)/u.test(
      text
    )
  )
    return null
  return text
    .replace(/ not\b|n['’]t\b/u, '')
    .replace(/\bwo\b/u, 'will')
    .replace(/\bca\b/u, 'can')
}

const irregular: Record<string, string> = {
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  come: 'came',
  find: 'found',
  get: 'got',
  give: 'gave',
  go: 'went',
  grow: 'grew',
  have: 'had',
  help: 'helped',
  hold: 'held',
  keep: 'kept',
  know: 'knew',
  lead: 'led',
  leave: 'left',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  run: 'ran',
  say: 'said',
  see: 'saw',
  sell: 'sold',
  send: 'sent',
  show: 'showed',
  speak: 'spoke',
  spend: 'spent',
  stand: 'stood',
  take: 'took',
  tell: 'told',
  think: 'thought',
  win: 'won',
  write: 'wrote',
  begin: 'began',
  become: 'became',
  fall: 'fell',
  feel: 'felt',
  sit: 'sat',
  rise: 'rose',
  break: 'broke',
  drive: 'drove',
  choose: 'chose'
}
const unchangedPast = new Set([
  'cut',
  'put',
  'set',
  'hit',
  'let',
  'cost',
  'hurt',
  'shut',
  'split',
  'spread',
  'be',
  'read',
  'bet'
])

function pastOf(verb: string): string | null {
  if (unchangedPast.has(verb)) return null
  const known = irregular[verb]
  if (known) return known
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ed`
  return `${verb}ed`
}

/** "Plans to sign", "will sign", "may sign" become "signed". */
function doIt({ text }: EvidenceSentence): string | null {
  if (/\bif\b|\bwhen\b|\bwould\b/i.test(text)) return null
  const match =
    /\b(?:will|may|might|could|(?:plans?|intends?|expects?|aims?|hopes?) to|(?:is|are) (?:expected|planning|preparing|set|scheduled) to) ([a-z]{3,})\b/u.exec(
      text
    )
  const verb = match?.[1]
  const past = verb ? pastOf(verb) : null
  if (!match || !past || isStopWord(verb ?? '') || /ly$/.test(verb ?? '')) return null
  return text.slice(0, match.index) + past + text.slice(match.index + match[0].length)
}

function firmUp({ text }: EvidenceSentence): string | null {
  const match = /\b(?:may|might|could) (?=[a-z]{3,}\b)(?!be\b|have\b|not\b|also\b)/u.exec(text)
  if (!match || /\bif\b/i.test(text)) return null
  return `${text.slice(0, match.index)}will ${text.slice(match.index + match[0].length)}`
}

/** Changes of whether it is so, or only may be. */
export const wrongPolarity: readonly Mutation[] = [
  { name: 'a negation put in', expects: 'flagged', change: negate },
  { name: 'a negation left out', expects: 'flagged', change: affirm },
  { name: 'a plan told as done', expects: 'flagged', change: doIt },
  { name: '"may" told as "will"', expects: 'flagged', change: firmUp }
]
