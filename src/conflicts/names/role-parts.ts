import { isForPeople } from '../../text/people.ts'
import type { Word } from '../../text/words.ts'
import {
  copulas,
  definite,
  type FoundPart,
  isDefiniteWord,
  isPast,
  isSmall,
  type Naming,
  roleOf
} from './role-words.ts'

const longestProfession = 4
const articles = new Set(['the', 'a', 'an'])

/** The role that a sentence gives to the name from the token `first` to the token `last`; null for none. */
export function roleIn(naming: Naming, first: number, last: number): FoundPart | null {
  return (
    labelled(naming, first, last) ??
    roleBefore(naming, first) ??
    roleAfter(naming, last) ??
    appointed(naming, last) ??
    titleBefore(naming, first) ??
    apposed(naming, first, last) ??
    profession(naming, last)
  )
}

/** "Lender | NAME", "Architect: NAME". In "steps: Array of all steps" more than a name follows. */
function labelled(naming: Naming, first: number, last: number): FoundPart | null {
  const end = naming.labelEnd
  const before = naming.tokens[first - 1]
  if (naming.tokens[last + 1]?.segment === naming.tokens[last]?.segment) return null
  if (end === 0 || !before || before.endCharIndex > end + 1 || (naming.tokens[first]?.startCharIndex ?? 0) < end)
    return null
  return roleOf(
    naming.tokens.filter(token => token.endCharIndex <= end),
    true
  )
}

/** "The chief executive of the group is NAME" */
function roleBefore(naming: Naming, first: number): FoundPart | null {
  const { tokens } = naming
  // "The venue is the Corn Exchange"
  const at = articles.has(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1
  const copula = tokens[at]
  if (!copula || !copulas.has(copula.lower) || copula.segment !== tokens[first]?.segment) return null
  const start = tokens.findIndex(({ segment }) => segment === copula.segment)
  const role = tokens.slice(start, at)
  const from = role.findIndex(isDefiniteWord)
  return from < 0 ? null : roleOf(role.slice(from), true)
}

/** "NAME is the chief executive", "NAME, the chief executive of the group, …", "NAME, who is the chief executive" */
function roleAfter(naming: Naming, last: number): FoundPart | null {
  const { tokens } = naming
  let at = last + 1
  const segment = tokens[last]?.segment ?? 0
  const opens = (tokens[at]?.segment ?? segment) === segment + 1
  if (opens && (tokens[at]?.lower === 'who' || tokens[at]?.lower === 'which')) at++
  // "… NAME; the chief executive is …" goes on to somebody else.
  if (opens && naming.text[tokens[last]?.endCharIndex ?? 0] === ';') return null
  const isPerfect = /^ha[sd]$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'been'
  const isCopular = isPerfect || copulas.has(tokens[at]?.lower ?? '')
  if (isCopular) at += isPerfect ? 2 : 1
  else if (!opens || at > last + 1) return null
  const opener = tokens[at]
  // "NAME is president of the club"
  const isOffice = isCopular && opener?.content && isForPeople(opener.lower) && tokens[at + 1]?.lower === 'of'
  if (!opener || !(isOffice || isDefiniteWord(opener))) return null
  return roleOf(
    tokens.slice(at).filter(token => token.segment === opener.segment),
    true
  )
}

const appointing = new Set(
  'elected re-elected reelected appointed named confirmed chosen installed serves served acts acted'.split(' ')
)
/** Between a name and how it came to its part: "NAME has been", "NAME was then". */
const longestLead = 3

/** "NAME was elected president of the club", "NAME is confirmed as president", "elected NAME president": one holds a role that needs no article. */
function appointed(naming: Naming, last: number): FoundPart | null {
  const { tokens } = naming
  const segment = tokens[last]?.segment
  let at = last + 1
  while (at <= last + longestLead && tokens[at]?.segment === segment && auxiliaries.has(tokens[at]?.lower ?? '')) at++
  const isBehind = appointing.has(tokens[at]?.lower ?? '')
  if (!isBehind) return null
  at++
  if (tokens[at]?.lower === 'as') at++
  const opener = tokens[at]
  if (!opener || opener.segment !== segment || !(opener.content || isDefiniteWord(opener))) return null
  const role = roleOf(
    tokens.slice(at).filter(token => token.segment === segment),
    true
  )
  return role && isForPeople(role.governor.lower) ? role : null
}
const auxiliaries = new Set('is was has have been had be will then now again'.split(' '))

/** "our service provider NAME", "under incident commander NAME" */
function titleBefore(naming: Naming, first: number): FoundPart | null {
  const { tokens } = naming
  let at = first - 1
  const segment = tokens[first]?.segment
  while (
    at >= 0 &&
    first - at <= 4 &&
    tokens[at]?.segment === segment &&
    tokens[at]?.content &&
    isSmall(tokens[at]?.text ?? '') &&
    !isPast(tokens[at]?.lower ?? '') &&
    !/(?:ing|ly)$/.test(tokens[at]?.lower ?? '') &&
    !naming.forms.has(at)
  )
    at--
  const words = tokens.slice(at + 1, first)
  const opener = tokens[at]
  if (words.length === 0 || (opener?.segment === segment && opener?.content)) return null
  return roleOf(words, false)
}

/** "The chairman of the club, NAME, …" */
function apposed(naming: Naming, first: number, last: number): FoundPart | null {
  const { tokens } = naming
  const segment = tokens[first]?.segment ?? 0
  if (segment === 0 || tokens[first - 1]?.segment === segment || tokens[last + 1]?.segment === segment) return null
  const before = tokens.slice(0, first).filter(token => token.segment === segment - 1)
  let from = before.findLastIndex(isDefiniteWord)
  // "The shift leader of the lift": the role stands before "of".
  while (before[from - 1]?.lower === 'of') {
    const governing = before.findLastIndex(({ content }, index) => index < from - 1 && !content)
    if (!definite.has(before[governing]?.lower ?? '')) break
    from = governing
  }
  if (from < 0 || !isSmall(tokens[first - 1]?.text ?? '')) return null
  return roleOf(before.slice(from), true)
}

/** "NAME, chief executive officer, …", "NAME, returning officer for …": without an article only what one is by profession. */
function profession(naming: Naming, last: number): FoundPart | null {
  const { tokens } = naming
  const segment = (tokens[last]?.segment ?? 0) + 1
  if (tokens[last + 1]?.segment !== segment || naming.text[tokens[last]?.endCharIndex ?? 0] !== ',') return null
  const words: Word[] = []
  for (const [index, token] of tokens.slice(last + 1).entries()) {
    if (token.segment !== segment || !token.content || words.length > longestProfession) break
    if (naming.forms.has(last + 1 + index) && words.length === 0 && !/ing$/.test(token.lower)) return null
    words.push(token)
  }
  const head = words.at(-1)
  if (!head || words.length > longestProfession || !isForPeople(head.lower)) return null
  return roleOf(words, false)
}
