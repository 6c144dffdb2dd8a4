import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Block, FigureBlock, Manuscript } from '../../../shared/word/blocks'
import { relationshipsPath } from '../../../shared/word/relationships'
import { documentPath, partsToRead, readWord } from '../../../shared/word/read-word'
import { composeArticle } from '../manuscript/compose'
import { type ForeignArchive, openForeignArchive } from './archive'
import type { ForeignOptions, FoundForeign } from './found-foreign'

/** A Word document (.docx, .docm, and what WPS writes as such) as an article. */
export async function readDocx(bytes: Uint8Array, options: ForeignOptions): Promise<FoundForeign> {
  const archive = await openForeignArchive(bytes)
  const path = documentPath(await archive.readText('_rels/.rels'))
  if (path === null) throw new AppError('import-unreadable', t('word.notWordArchive'))
  const relationships = relationshipsPath(path)
  const texts = new Map<string, string | null>()
  const fetch = async (name: string): Promise<string | null> => {
    const text = await archive.readText(name)
    texts.set(name, text)
    return text
  }
  for (const name of [path, 'docProps/core.xml', ...partsToRead(path, await fetch(relationships))]) await fetch(name)
  const parts = { text: (name: string) => texts.get(name) ?? null, names: archive.names }
  return finish(readWord(parts, path, options.changes), archive, options)
}

/** The article of a manuscript whose images stand in an archive. */
export async function finish(
  manuscript: Manuscript,
  archive: ForeignArchive,
  options: ForeignOptions,
): Promise<FoundForeign> {
  const images = new Map<string, Uint8Array | null>()
  for (const { image } of figuresOf(manuscript)) {
    if (image !== null && !images.has(image)) images.set(image, await archive.read(image))
  }
  const composed = composeArticle(manuscript, options, (image) => images.get(image) ?? null)
  return {
    value: composed.value,
    lost: composed.lost,
    images: composed.images.flatMap(({ figure, name, bytes }) => (bytes === null ? [] : [{ figure, name, bytes }])),
  }
}

function figuresOf({ blocks, notes }: Manuscript): readonly FigureBlock[] {
  const figures: FigureBlock[] = []
  const look = (block: Block): void => {
    if (block.kind === 'figure') figures.push(block)
    if (block.kind === 'table') for (const cell of block.rows.flat()) cell.blocks.forEach(look)
  }
  blocks.forEach(look)
  for (const note of notes) note.blocks.forEach(look)
  return figures
}
