import type { Withheld } from '../../src/types/answer.ts'
import type { IssueCode } from '../../src/types/issue.ts'
import { counted, shown } from '../page/words.ts'

/** What was wrong with a sentence, for a reader who knows none of the codes. */
const reasons: Record<IssueCode, string> = {
  missing_citation: 'no source was found',
  unknown_citation: 'a source that does not exist',
  figure_mismatch: 'a figure that its source does not state',
  quote_mismatch: 'a quotation that its source does not hold',
  name_mismatch: 'a name that its source does not mention',
  polarity_mismatch: 'the opposite of what its source says',
  low_support: 'something that its source does not say'
}

/** "3 sentences withheld: a figure that its source does not state (2), a name that its source does not mention". */
function summaryOf(withheld: readonly Withheld[]): string {
  const byReason = [...Map.groupBy(withheld, ({ issues }) => issues[0]?.code)]
  const parts = byReason.flatMap(([code, { length }]) =>
    code ? [`${reasons[code]}${length > 1 && byReason.length > 1 ? ` (${length})` : ''}`] : []
  )
  const words = `${counted(withheld.length, 'sentence')} withheld`
  return parts.length > 0 ? `${words}: ${parts.join(', ')}` : words
}

/** What the model wrote and the reader was spared, to be opened by those who want to know. */
export function WithheldList({ withheld }: { withheld: readonly Withheld[] }) {
  if (withheld.length === 0) return null
  return (
    <details class="withheld">
      <summary>
        {summaryOf(withheld)} <span class="quiet">why</span>
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
