import type { RecordFields } from './record'

/** Fields without notes of 更正 that have no words: one is empty while it is begun. */
export function withoutEmptyCorrections(fields: RecordFields): RecordFields {
  const { corrections, ...rest } = fields
  const kept = corrections?.filter(({ text }) => text.trim() !== '')
  if (kept?.length === corrections?.length) return fields
  return kept === undefined || kept.length === 0 ? rest : { ...rest, corrections: kept }
}
