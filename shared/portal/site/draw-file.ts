import { drawingOf } from '../theme/engine'
import { drawArticle } from './draw-article'
import { drawFilters, drawTexts } from './draw-search'
import type { ArticleReader, SiteFrame } from './site'
import type { SiteMap } from './site-addresses'
import type { DrawnFile, FileContent } from './site-file'
import { drawOwnPage } from './site-page'

/** What all files of a site are drawn with: little, however many articles there are. */
export interface DrawingKit {
  readonly site: SiteFrame
  readonly map: SiteMap
}

/** Draws one file. @param old the text that the last export gave it, for a file that takes it */
export async function drawFile(
  { site, map }: DrawingKit,
  content: FileContent,
  reader: ArticleReader,
  old: string | null = null,
): Promise<DrawnFile> {
  switch (content.kind) {
    case 'article':
      return drawArticle(site, map, content, reader)
    case 'own':
      return drawOwnPage(site, map, content)
    case 'redirect':
      return { text: drawingOf(site.theme)('redirect', content.view), uses: [] }
    case 'text':
      return { text: content.text, uses: [] }
    case 'texts':
      return { text: await drawTexts(content, reader), uses: [] }
    case 'filters':
      return { text: await drawFilters(site, content, reader, old), uses: [] }
  }
}
