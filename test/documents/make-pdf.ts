interface PdfLine {
  text: string
  /** Points from the lower edge of the page. */
  y: number
  size?: number
  x?: number
  /** In Courier. */
  code?: boolean
}

/** A PDF of pages with lines of Helvetica or Courier, or of what a string draws, as small as the format allows. */
export function makePdf(pages: readonly (readonly PdfLine[] | string)[], title?: string): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const pageIds = pages.map((_, index) => 4 + 2 * index)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map(id => `${id} 0 R`).join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const courier = 4 + 2 * pages.length
  for (const [index, lines] of pages.entries()) {
    const write = ({ text, y, size = 11, x = 72, code = false }: PdfLine) =>
      `BT ${code ? '/F2' : '/F1'} ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
    const content = typeof lines === 'string' ? lines : lines.map(write).join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 ${courier} 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>')
  if (title) add(`<< /Title (${title}) >>`)
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const info = title ? ` /Info ${objects.length} 0 R` : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${info} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
