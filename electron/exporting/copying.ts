import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import type { CopiedPart } from '../../shared/ipc/export-values'
import { linesOf } from '../../shared/document/text'
import type { PageComposer } from './api'

/** Both flavours of a clipboard entry. */
export interface ClipboardContent {
  readonly html: string
  readonly text: string
}

/**
 * What 复制正文, 复制到公众号 and 复制全文 put on the clipboard. The body comes as HTML with its images inside and as plain
 * text, so that a paste into any system keeps what that system can hold; the page comes as the source of one self-contained file.
 */
export async function clipboardContent(
  composer: PageComposer,
  id: ArticleId,
  record: ArticleRecord,
  what: CopiedPart,
): Promise<ClipboardContent> {
  if (what === 'page') {
    const html = await composer.single(id, record)
    return { html, text: html }
  }
  const text = linesOf(record.body).join('\n')
  if (what === 'wechat') return { html: await composer.wechat(record), text }
  const { html } = await composer.fragment(record, 'embedded')
  return { html, text }
}
