import { readableDate, shown } from '../page/words.ts'

interface Props {
  source: { publisher?: string | undefined; publishedAt?: string | undefined; page?: number | undefined }
}

/** Who published a source and when, as far as it is known. */
export function Provenance({ source: { publisher, publishedAt, page } }: Props) {
  const parts = [publisher && shown(publisher), publishedAt && readableDate(publishedAt), page && `page ${page}`]
  const known = parts.filter(Boolean)
  return known.length > 0 ? (
    <span class="provenance" dir="auto">
      {known.join(', ')}
    </span>
  ) : null
}
