import type { Instant } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'

export interface LabelledVersion {
  readonly label: string
  /** Null for edits that no version holds yet. */
  readonly savedAt: Instant | null
}

/** What two versions are called: where both read the same, the earlier and the later one say which they are. */
export function toldApart(a: LabelledVersion, b: LabelledVersion): { readonly a: string; readonly b: string } {
  if (a.label !== b.label || a.savedAt === null || b.savedAt === null) return { a: a.label, b: b.label }
  const isFirst = Date.parse(a.savedAt) <= Date.parse(b.savedAt)
  return {
    a: t(isFirst ? 'version.earlier' : 'version.later', { label: a.label }),
    b: t(isFirst ? 'version.later' : 'version.earlier', { label: b.label }),
  }
}
