import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { readOpenDocument } from '../../../shared/word/read-open-document'
import { openForeignArchive } from './archive'
import type { ForeignOptions, FoundForeign } from './found-foreign'
import { finish } from './read-docx'

/** An OpenDocument text (.odt) as an article. */
export async function readOdt(bytes: Uint8Array, options: ForeignOptions): Promise<FoundForeign> {
  const archive = await openForeignArchive(bytes)
  const manifest = await archive.readText('META-INF/manifest.xml')
  if (manifest !== null && /encryption-data/.test(manifest)) {
    throw new AppError('import-unreadable', t('word.encrypted'))
  }
  const content = await archive.readText('content.xml')
  if (content === null) throw new AppError('import-unreadable', t('word.odtBroken'))
  const manuscript = readOpenDocument(content, await archive.readText('styles.xml'), archive.names)
  return finish(manuscript, archive, options)
}
