import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import type { LooseBlock, ParsedDocument } from './parsed-document.ts'
import { joinBlocks } from './parsed-document.ts'
import { layOutPages, type PageItem } from './pdf-layout.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Reads a PDF by where its text stands on the page: each block knows its page. */
export async function readPdf(bytes: Uint8Array): Promise<ParsedDocument> {
  let pages: PageItem[][]
  let title: string | undefined
  try {
    // A copy: the reader takes the bytes away.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      pages = (await extractTextItems(pdf)).items
      const { info } = await getMeta(pdf)
      title = readTitle(info.Title)
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new UnreadableFile('encrypted', 'It is protected by a password.', { cause })
    }
    throw new UnreadableFile('damaged', 'It is no PDF, or a damaged one.', { cause })
  }
  const blocks: LooseBlock[] = layOutPages(pages)
  if (blocks.length === 0)
    throw new UnreadableFile('no_text', 'Its pages hold no text, only images: run it through OCR.')
  return { ...joinBlocks(blocks), ...(title && { title }) }
}

/** Most titles in PDFs are file names or left over from a template. */
function readTitle(title: unknown): string | undefined {
  if (typeof title !== 'string') return undefined
  const trimmed = title.replace(/\s+/g, ' ').trim()
  return /\s/.test(trimmed) && !/\.(?:docx?|pdf|indd|qxd|tex|pptx?)$|^(?:untitled|microsoft word)/i.test(trimmed)
    ? trimmed
    : undefined
}
