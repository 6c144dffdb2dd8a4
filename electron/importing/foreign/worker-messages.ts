import type { ErrorValue } from '../../../shared/ipc/errors'
import type { FoundRecord } from '../found-record'
import type { ForeignKind, ForeignOptions } from './found-foreign'

export interface WorkerTask {
  readonly kind: ForeignKind
  readonly bytes: Uint8Array
  readonly options: ForeignOptions
}

export type WorkerAnswer =
  { readonly ok: true; readonly found: readonly FoundRecord[] } | { readonly ok: false; readonly error: ErrorValue }
