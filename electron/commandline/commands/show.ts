import { isArticleId, isRevisionHash } from '../../../shared/article/ids'
import { markdownOf } from '../../../shared/document/markdown'
import { textOf } from '../../../shared/document/text'
import type { LoadedArticle } from '../../../shared/ipc/article-values'
import { AppError, assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { createComposer } from '../../exporting'
import type { Library } from '../../library'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { choice } from '../inputs'
import { wrongUsage } from '../parse-arguments'

const FORMATS = ['json', 'html', 'text', 'markdown'] as const
type Format = (typeof FORMATS)[number]

export async function show(desk: Desk): Promise<ExitCode> {
  const { line, report } = desk
  const format = choice(line, 'format', FORMATS, 'json')
  const revision = line.text('revision')
  if (revision !== null && !isRevisionHash(revision)) throw wrongUsage(t('cli.hashWrong', { given: revision }))
  const id = line.positionals[0] ?? ''
  if (!isArticleId(id)) throw new AppError('not-found', t('exporting.unknown', { id }))
  return withLibrary(desk, async (library) => {
    const loaded = await library.load(id, revision ?? undefined)
    const { number, parents, record } = loaded.revision
    const article = { id, number, hash: loaded.hash, parents, heads: loaded.heads, record }
    const text = await textIn(format, library, loaded)
    report.raw(
      () => (text === null ? article : { ...article, [format]: text }),
      text ?? JSON.stringify(article, null, 2),
    )
    return EXIT.done
  })
}

/** The body in a format of text; null for json. HTML is the body's fragment, as `export --kind fragment` writes it. */
async function textIn(format: Format, library: Library, { revision }: LoadedArticle): Promise<string | null> {
  const { record } = revision
  switch (format) {
    case 'json':
      return null
    case 'text':
      return textOf(record.body)
    case 'markdown':
      return markdownOf(record.body)
    case 'html':
      return (await createComposer(library).fragment(record)).html
    default:
      return assertNever(format)
  }
}
