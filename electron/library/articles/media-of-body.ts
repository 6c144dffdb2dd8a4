import type { ArticleRecord, MediaName } from '../../../shared/article/record'
import type { NodeJson } from '../../../shared/document/json'
import { isMediaName } from '../../../shared/article/ids'

/** The media that a record's body, cover and attachments name, each once. */
export function mediaOfRecord({ body, cover, attachments = [] }: ArticleRecord): ReadonlySet<MediaName> {
  const others = [...(cover === undefined ? [] : [cover]), ...attachments.map(({ media }) => media)]
  return new Set([...mediaOfBody(body), ...others])
}

/** The media that a body's figures name, each once. */
export function mediaOfBody(body: NodeJson): ReadonlySet<MediaName> {
  const names = new Set<MediaName>()
  const visit = (node: NodeJson): void => {
    const media = node.attrs?.['media']
    if (isMediaName(media)) names.add(media)
    node.content?.forEach(visit)
  }
  visit(body)
  return names
}
