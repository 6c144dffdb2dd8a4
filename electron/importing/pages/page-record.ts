import { countText } from '../../../shared/document/counts'
import { readNodes } from '../../../shared/document/reader/read-html'
import { parseTree } from '../../../shared/document/reader/tree'
import { textOf } from '../../../shared/document/text'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { type ImageAddresses, takeImages } from '../../../shared/pages/page-images'
import { readPage } from '../../../shared/pages/read-page'
import type { FoundRecord } from '../found-record'
import { clockIn, readPublishTime } from '../read-time'

/** An article out of a page, with stand-ins for the pictures that lie beside it. */
export interface PageRecord extends FoundRecord {
  readonly images: readonly ImageAddresses[]
}

/**
 * Reads the article of a page.
 * @param zone the portal's zone, for times without an offset
 * @throws AppError 'import-unreadable' when the page holds no article
 */
export function readPageRecord(html: string, zone: string): PageRecord {
  const page = readPage(parseTree(html))
  const { nodes, images } = takeImages(page.body)
  const { body, lost } = readNodes(nodes)
  if (countText(textOf(body)).characters === 0 && images.length === 0)
    throw new AppError('import-unreadable', t('importing.noArticle'))
  const said = page.publishTime
  const publishTime =
    typeof said === 'number' ? clockIn(zone, said) : said === null ? null : readPublishTime(said, zone)
  const value = {
    title: page.title,
    ...(page.subtitle === '' ? {} : { subtitle: page.subtitle }),
    ...(page.authors.length === 0 ? {} : { authors: page.authors }),
    ...(page.source === '' ? {} : { source: { name: page.source } }),
    ...(publishTime === null ? {} : { publishTime }),
    ...(page.editor === '' ? {} : { editor: page.editor }),
    ...(page.keywords.length === 0 ? {} : { keywords: page.keywords }),
    ...(page.summary === '' ? {} : { summary: page.summary }),
    body,
  }
  return {
    value,
    columnPath: page.columnPath,
    images,
    lost: [
      ...(typeof said === 'string' && publishTime === null ? [t('importing.lostTime', { text: said })] : []),
      ...(page.videos === 0 ? [] : [t('document.lost.media', { count: page.videos })]),
      ...lost,
    ],
  }
}
