import { acronymLetters, worldWarsIn } from '../../text/aliases.ts'
import { isCapitalised, type Name } from '../../text/names.ts'
import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence, readText } from '../../text/reading.ts'
import { isStopWord, stem } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { alignmentOf } from '../align.ts'
import { isDiscourse } from '../discourse.ts'
import { mismatch } from '../mismatch.ts'
import { isWordingOf } from '../reading.ts'
import { exchangedFor } from './exchanged-name.ts'
import { isKnownName, writesSmall } from './known-name.ts'
import {
  antecedents,
  contextSource,
  isMostlyStated,
  isStated,
  isStatedWhole,
  type NameSource,
  sourceOf,
  standsIn,
  titles
} from './name-source.ts'
import { otherSubject } from './opening-name.ts'

/** Each proper name of a claim, outside its figures, must stand in what it cites, or be what the cited sentence refers to. */
export function checkNames(
  claim: Reading,
  figures: readonly Figure[],
  cited: readonly EvidenceSentence[],
  { question, context = [] }: { question?: string | undefined; context?: readonly EvidenceSentence[] | undefined }
): Issue[] {
  if (cited.length === 0 || claim.names.length === 0) return []
  const stated = sourceOf(cited.map(readEvidence), cited)
  let leaned: NameSource | undefined
  const leaningOn = (): NameSource => {
    leaned ??= sourceOf(antecedents(cited).map(readEvidence), [])
    return leaned
  }
  const issues: Issue[] = []
  for (const name of claim.names) {
    if (name.words.every(word => isDiscourse(stem(word)))) continue
    // "5.9 trillion USD", "5 km": a capitalised unit belongs to its figure.
    if (figures.some(figure => overlap(name, figure))) continue
    if (isOwnAcronym(name, claim)) continue
    if (isCommonAcronym(name) && !cited.some(sentence => isWordingOf(claim, readEvidence(sentence), name))) continue
    // The "I" of "World War I" stands outside of the name.
    const [war] = worldWarsIn(claim.text.slice(name.startCharIndex, name.endCharIndex + ' II'.length)).keys()
    const told = war && worldWarsIn([...cited, ...context].map(({ text }) => text).join('\n'))
    if (war && told && told.size > 0) {
      const [other] = told.values()
      if (!told.has(war)) issues.push(nameIssue(name, other ?? null))
      continue
    }
    const known = name.certain || isKnownName(name, claim, cited, context)
    const exchanged = known ? exchangedFor(name, claim, cited) : null
    const other = exchanged ?? (name.certain ? null : otherSubject(name, claim, cited, context))
    if (other) {
      issues.push(nameIssue(name, other))
      continue
    }
    if (!known) continue
    // "John Desai" where the source has a Kush Desai: then no part of the name may be missing.
    const first = name.words[0] ?? ''
    // "Open iTunes": a word that the sources write small is no part of the name that it opens a sentence before.
    const isPlain = name.opens && [cited, context].some(sentences => writesSmall(sentences, first))
    const namesake =
      isPlain || standsIn(first, stated)
        ? undefined
        : stated.names().find(({ words }) => sharesSurname(name.words, words))
    const stands = namesake ? isStatedWhole : isStated
    if (stands(name, stated) || stands(name, leaningOn())) continue
    if (question !== undefined && stands(name, sourceOf([readText(question)], []))) continue
    if (!cited.some(sentence => isWordingOf(claim, readEvidence(sentence), name))) {
      const standsMostly = namesake ? isStatedWhole : isMostlyStated
      if (standsMostly(name, stated) || standsMostly(name, leaningOn())) continue
      if (context.length > 0 && standsMostly(name, contextSource(context))) continue
    } else if (context.length > 0 && !isInPlaceOfName(name, claim, cited) && stands(name, contextSource(context))) {
      // "Emilee Lindner of MTV called …": added to a sentence that names no other here, from elsewhere in the sources.
      continue
    }
    issues.push(nameIssue(name, namesake?.text ?? null))
  }
  return issues
}

/** Whether a cited sentence that the claim follows word by word has another name where the claim has this one. */
function isInPlaceOfName(name: Name, claim: Reading, cited: readonly EvidenceSentence[]): boolean {
  return cited.some(sentence =>
    alignmentOf(claim, readEvidence(sentence))?.differences.some(
      ({ claimed, stated }) =>
        claimed.some(token => overlap(token, name)) &&
        stated.some(({ text }) => isCapitalised(text) && !isStopWord(text.toLowerCase()))
    )
  )
}

function nameIssue({ text }: Name, found: string | null): Issue {
  if (found !== null) return mismatch('name_mismatch', text, found)
  return { code: 'name_mismatch', message: `The cited source does not name "${text}".`, claimed: text, found }
}

/** Letters that stand for a common noun: they name nobody. */
const commonAcronyms = new Set(
  'API APIs URL URLs CLI SDK UI GUI ID IDs OS CPU CPUs GPU RAM SSD PDF PDFs TV PC PCs FAQ FAQs USB GPS HTML HTTP JSON CSV XML SQL IP LAN VPN WiFi SMS PIN QR'.split(
    ' '
  )
)
const isCommonAcronym = ({ text }: Name): boolean => commonAcronyms.has(text)

/** "National Insurance Contributions (NICs)": the claim itself says what its letters stand for. */
function isOwnAcronym(name: Name, { text, names }: Reading): boolean {
  const letters = acronymLetters(name.text)
  if (letters === null || text[name.startCharIndex - 1] !== '(') return false
  const before = names[names.indexOf(name) - 1]
  const initials = before?.words.map(word => word[0]).join('') ?? ''
  return initials.length > 1 && (initials.endsWith(letters) || letters.startsWith(initials))
}

/** "John Desai" beside "Kush Desai": the same last word, another first one. */
function sharesSurname(one: readonly string[], other: readonly string[]): boolean {
  const own = one.filter(word => !titles.has(word))
  const others = other.filter(word => !titles.has(word))
  return own.length === 2 && others.length === 2 && own.at(-1) === others.at(-1) && own[0] !== others[0]
}
