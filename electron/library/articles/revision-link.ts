import type { Revision } from '../../../shared/article/record'
import { parseRevision } from '../../../shared/article/revision-format'
import type { LinkFormat } from '../chain/read-link'

/** A revision file as a link of its article's chain. */
export const revisionLink: LinkFormat<Revision> = {
  parse: parseRevision,
  subjectOf: (revision) => revision.articleId,
}
