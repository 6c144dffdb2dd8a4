import * as v from 'valibot'
import { isRevisionHash } from '../../../shared/article/ids'
import type { RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Link, LinkFormat } from './read-link'

export const VALUE_FORMAT = 1

/** A link that holds a JSON value: one version of a settings topic or of a list entry. */
export interface ValueLink extends Link {
  readonly format: number
  /** `settings`, or the list's kind. */
  readonly kind: string
  /** The topic, or the entry's id. */
  readonly subject: string
  readonly value: unknown
}

const schema = v.object({
  format: v.number(),
  kind: v.string(),
  subject: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  parents: v.array(v.custom<RevisionHash>(isRevisionHash)),
  savedAt: v.string(),
  savedBy: v.string(),
  value: v.unknown(),
})

/** How the links of one kind are read; a file of another kind under this kind's folder is damaged. */
export const valueLinkFormat = (kind: string): LinkFormat<ValueLink> => ({
  parse: (json) => {
    const parsed = v.safeParse(schema, json)
    const format = formatOf(json)
    if (format > VALUE_FORMAT) throw new AppError('newer-format', t('library.newerFile'), { format })
    if (!parsed.success || parsed.output.kind !== kind)
      throw new AppError('damaged', t('library.fileDamaged'), { kind })
    return parsed.output
  },
  subjectOf: (link) => link.subject,
})

function formatOf(json: unknown): number {
  const loose = v.safeParse(v.looseObject({ format: v.number() }), json)
  return loose.success ? loose.output.format : 0
}
