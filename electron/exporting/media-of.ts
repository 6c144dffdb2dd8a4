import { isMediaName } from '../../shared/article/ids'
import type { ArticleRecord, MediaName } from '../../shared/article/record'
import type { NodeJson } from '../../shared/document/json'

/** Every medium a page of this record can show: the body's figures and the cover, each once, in the page's order. */
export function mediaOf(record: ArticleRecord): readonly MediaName[] {
  const names = new Set<MediaName>()
  const visit = (node: NodeJson): void => {
    const media = node.attrs?.media
    if (isMediaName(media)) names.add(media)
    node.content?.forEach(visit)
  }
  visit(record.body)
  if (isMediaName(record.cover)) names.add(record.cover)
  return [...names]
}
