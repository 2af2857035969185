import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import type { LooseBlock, ParsedDocument } from './parsed-document.ts'
import { joinBlocks } from './parsed-document.ts'
import { layOutPages } from './pdf-layout.ts'
import type { PageItem } from './pdf-lines.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Reads a PDF by where its text stands on the page: each block knows its page. */
export async function readPdf(bytes: Uint8Array): Promise<ParsedDocument> {
  let pages: PageItem[][]
  let unread: number[]
  let title: string | undefined
  try {
    // A copy: the reader takes the bytes away.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      pages = (await extractTextItems(pdf)).items
      unread = await pagesWithoutText(pdf, pages)
      const { info } = await getMeta(pdf)
      title = readTitle(info.Title)
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new UnreadableFile('encrypted', 'It is protected by a password.', { cause })
    }
    throw new UnreadableFile('damaged', 'It is not a PDF, or it is damaged.', { cause })
  }
  const blocks: LooseBlock[] = layOutPages(pages)
  if (blocks.length === 0)
    throw new UnreadableFile('no_text', 'Its pages hold no text, only images: run it through OCR.')
  return {
    ...joinBlocks(blocks),
    ...(title && { title }),
    ...(unread.length > 0 && { partly: { code: 'pages_without_text', reason: reasonOf(unread) } })
  }
}

/** The pages, from 1, that draw something or cannot be drawn, and hold no text. An empty page lacks nothing. */
async function pagesWithoutText(
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
  pages: readonly PageItem[][]
): Promise<number[]> {
  const found: number[] = []
  for (const [index, items] of pages.entries()) {
    if (items.some(({ str }) => str.trim() !== '')) continue
    const drawn = await pdf
      .getPage(index + 1)
      .then(page => page.getOperatorList())
      .then(({ fnArray }) => fnArray.length > 0)
      .catch(() => true)
    if (drawn) found.push(index + 1)
  }
  return found
}

const mostNamed = 10

function reasonOf(pages: readonly number[]): string {
  const named = pages.slice(0, mostNamed).join(', ')
  const rest = pages.length > mostNamed ? ` and ${pages.length - mostNamed} more` : ''
  return `No text was found on ${pages.length === 1 ? 'page' : 'pages'} ${named}${rest}: run the file through OCR. The other pages are read.`
}

/** Most titles in PDFs are file names or left over from a template. */
function readTitle(title: unknown): string | undefined {
  if (typeof title !== 'string') return undefined
  const trimmed = title.replace(/\s+/g, ' ').trim()
  return /\s/.test(trimmed) && !/\.(?:docx?|pdf|indd|qxd|tex|pptx?)$|^(?:untitled|microsoft word)/i.test(trimmed)
    ? trimmed
    : undefined
}
