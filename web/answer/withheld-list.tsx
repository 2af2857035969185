import type { Withheld } from '../../src/types/answer.ts'
import type { IssueCode } from '../../src/types/issue.ts'
import { counted, shown } from '../page/words.ts'

/** Why a sentence was not shown, for a reader who knows none of the codes. */
const reasons: Record<IssueCode, string> = {
  missing_citation: 'no source was found for it',
  unknown_citation: 'it names a source that does not exist',
  figure_mismatch: 'a figure in it stands in none of its sources',
  quote_mismatch: 'its quotation is not what the source says',
  name_mismatch: 'a name in it stands in none of its sources',
  polarity_mismatch: 'its source says the opposite',
  low_support: 'its sources do not say this'
}

/** The same of several sentences. */
const manyReasons: Partial<Record<IssueCode, string>> = {
  missing_citation: 'no source was found for them',
  figure_mismatch: 'they hold figures that stand in none of their sources',
  low_support: 'their sources do not say this'
}

/** What the model wrote and the reader was spared, to be opened by those who want to know. */
export function WithheldList({ withheld }: { withheld: readonly Withheld[] }) {
  if (withheld.length === 0) return null
  const first = withheld[0]?.issues[0]
  const alike = withheld.every(({ issues }) => issues[0]?.code === first?.code)
  return (
    <details class="withheld">
      <summary>
        <span>
          {counted(withheld.length, 'sentence')} withheld
          {first && alike && `: ${(withheld.length === 1 ? reasons[first.code] : manyReasons[first.code]) ?? ''}`}
        </span>
        <span class="quiet">why</span>
      </summary>
      <ul>
        {withheld.map(({ text, issues }, index) => (
          <li key={index}>
            <p class="withheld-text" dir="auto">
              {shown(text)}
            </p>
            {issues.map((issue, place) => (
              <p key={place} class="issue" dir="auto">
                {shown(issue.message)}
                {issue.claimed && issue.found && (
                  <span class="evidence">
                    It says “{shown(issue.claimed)}”; the source says “{shown(issue.found)}”.
                  </span>
                )}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
