import type { AppError, ErrorValue } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { CommandIo } from './io'

/** One finished item, for programs that follow the work; written after it is durable. */
export type CommandEvent =
  | {
      readonly event: 'saved'
      readonly id: string
      readonly number: number
      readonly hash: string
      readonly file?: string
    }
  | { readonly event: 'failed'; readonly file: string; readonly error: ErrorValue }
  | { readonly event: 'exported'; readonly id: string; readonly path: string }
  | { readonly event: 'written'; readonly path: string }
  | { readonly event: 'skipped'; readonly id: string; readonly reason: string }
  | { readonly event: 'merged' | 'restored'; readonly path: string }
  | { readonly event: 'purged'; readonly id: string }
  | { readonly event: 'backup'; readonly file: string; readonly sha256: string }
  | { readonly event: 'settings'; readonly topic: string; readonly hash: string | null }

export interface Progress {
  readonly done: number
  readonly total: number
  readonly title: string
}

/** How a command speaks: its result on stdout, all else on stderr. */
export interface Reporter {
  /** What was done: the one JSON document with `--json`, else lines for a person, none of them with `--quiet`. */
  readonly result: (json: unknown, lines: () => readonly string[]) => void
  /** What was asked for: the one JSON document with `--json`, else text. */
  readonly raw: (json: () => unknown, text: string) => void
  readonly note: (text: string) => void
  /** As `note`, but said with `--json` too: only `--quiet` leaves it out. */
  readonly warning: (text: string) => void
  readonly event: (event: CommandEvent) => void
  readonly progress: (progress: Progress) => void
  readonly failure: (error: AppError) => void
}

export interface ReporterOptions {
  readonly json: boolean
  readonly events: boolean
  readonly quiet: boolean
}

const BAR = 24

export function createReporter(io: CommandIo, { json, events, quiet }: ReporterOptions): Reporter {
  const showsBar = io.errorIsTerminal && !quiet && !events
  let barShown = false
  const clearBar = (): void => {
    if (barShown) io.writeError('\r\u001b[K')
    barShown = false
  }
  const document = (value: unknown): void => io.write(`${JSON.stringify(value, null, 2)}\n`)
  return {
    result: (value, lines) => {
      clearBar()
      if (json) document(value)
      else if (!quiet)
        io.write(
          lines()
            .map((line) => `${line}\n`)
            .join(''),
        )
    },
    raw: (value, text) => {
      clearBar()
      if (json) document(value())
      else io.write(text.endsWith('\n') || text === '' ? text : `${text}\n`)
    },
    note: (text) => {
      clearBar()
      if (!quiet && !json) io.writeError(`${text}\n`)
    },
    warning: (text) => {
      clearBar()
      if (!quiet) io.writeError(`${text}\n`)
    },
    event: (event) => {
      if (events) io.writeError(`${JSON.stringify(event)}\n`)
    },
    progress: ({ done, total, title }) => {
      if (!showsBar || total < 2) return
      const full = Math.round((done / total) * BAR)
      const words = Array.from(title.replace(/\s+/g, ' ')).slice(0, 24).join('')
      io.writeError(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${total} ${words}`)
      barShown = true
    },
    failure: (error) => {
      clearBar()
      if (json) document({ error: { code: error.code, message: error.message } })
      else io.writeError(`${t('cli.error', { message: error.message })}\n`)
    },
  }
}
