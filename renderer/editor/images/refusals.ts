import { AppError } from '../../../shared/ipc/errors'
import { t, type MessageKey } from '../../../shared/messages/translate'
import type { EditorServices } from '../core/services'

/** An image that was not taken, and why. */
export interface Refusal {
  readonly name: string
  readonly error: unknown
}

const REASONS: Readonly<Partial<Record<string, MessageKey>>> = {
  'image-unsupported': 'editor.image.reason.unsupported',
  'image-unreadable': 'editor.image.reason.unreadable',
  'image-too-large': 'editor.image.reason.tooLarge',
}

/** Tells the person once: one refusal in its own words, several as one list of files and reasons. */
export function tellRefusals(refusals: readonly Refusal[], services: Pick<EditorServices, 'notify'>): void {
  const [first] = refusals
  if (first === undefined) return
  if (refusals.length === 1) {
    const { name, error } = first
    return services.notify('error', error instanceof AppError ? error.message : t('editor.image.failed', { name }))
  }
  const files = refusals.map(({ name, error }) => {
    const reason = (error instanceof AppError ? REASONS[error.code] : undefined) ?? 'editor.image.reason.other'
    return t('editor.image.several.file', { name, reason: t(reason) })
  })
  services.notify('error', t('editor.image.several', { count: files.length, files: files.join('、') }))
}
