import type { ErrorValue } from '../../../shared/ipc/errors'
import type { ForeignKind, ForeignOptions, FoundForeign } from './found-foreign'

export interface WorkerTask {
  readonly kind: ForeignKind
  readonly bytes: Uint8Array
  readonly options: ForeignOptions
}

export type WorkerAnswer =
  { readonly ok: true; readonly found: FoundForeign } | { readonly ok: false; readonly error: ErrorValue }
