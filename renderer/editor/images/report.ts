import { AppError } from '../../../shared/ipc/errors'
import { byteSize } from '../../../shared/media/byte-size'
import type { ImageSize } from '../../../shared/media/image-size'
import { t, type MessageKey } from '../../../shared/messages/translate'
import type { EditorServices } from '../core/services'

/** An image that was not taken, and why. */
export interface Refusal {
  readonly name: string
  readonly error: unknown
}

/** An image that was made smaller. */
export interface Scaled {
  readonly name: string
  readonly before: ImageSize
  readonly after: ImageSize
  readonly bytes: { readonly before: number; readonly after: number }
}

/** What became of some images, told to the person once. */
export interface ImageReport {
  readonly refused: (refusal: Refusal) => void
  readonly scaled: (scaled: Scaled) => void
  readonly tell: () => void
}

export function openReport(services: Pick<EditorServices, 'notify'>): ImageReport {
  const refusals: Refusal[] = []
  const smaller: Scaled[] = []
  return {
    refused: (refusal) => refusals.push(refusal),
    scaled: (scaled) => smaller.push(scaled),
    tell: () => {
      const scaled = scaledWords(smaller)
      const refused = refusedWords(refusals)
      if (scaled !== null) services.notify('info', scaled)
      if (refused !== null) services.notify('error', refused)
    },
  }
}

const pixels = ({ width, height }: ImageSize): string => `${width}×${height}`

/** “6000×4000 → 2000×1333，8.4 MB → 412.0 KB” for one, the sums for several. */
function scaledWords(scaled: readonly Scaled[]): string | null {
  const [first] = scaled
  if (first === undefined) return null
  const sum = (side: 'before' | 'after'): string => byteSize(scaled.reduce((all, { bytes }) => all + bytes[side], 0))
  const bytes = { before: sum('before'), after: sum('after') }
  if (scaled.length > 1) return t('editor.image.scaled.several', { count: scaled.length, ...bytes })
  const { name, before, after } = first
  return t('editor.image.scaled', { name, from: pixels(before), to: pixels(after), ...bytes })
}

const REASONS: Readonly<Partial<Record<string, MessageKey>>> = {
  'image-unsupported': 'editor.image.reason.unsupported',
  'image-unreadable': 'editor.image.reason.unreadable',
  'image-too-large': 'editor.image.reason.tooLarge',
}

/** One refusal in its own words, several as one list of files and reasons. */
function refusedWords(refusals: readonly Refusal[]): string | null {
  const [first] = refusals
  if (first === undefined) return null
  if (refusals.length === 1) {
    const { name, error } = first
    return error instanceof AppError ? error.message : t('editor.image.failed', { name })
  }
  const files = refusals.map(({ name, error }) => {
    const reason = (error instanceof AppError ? REASONS[error.code] : undefined) ?? 'editor.image.reason.other'
    const type =
      error instanceof AppError ? (error.details as { readonly type?: unknown } | undefined)?.type : undefined
    const words = typeof type === 'string' ? t('editor.image.reason.foreign', { type }) : t(reason)
    return t('editor.image.several.file', { name, reason: words })
  })
  return t('editor.image.several', { count: files.length, files: files.join('、') })
}
