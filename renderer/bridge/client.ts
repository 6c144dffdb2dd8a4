import type {
  EventChannel,
  Events,
  RequestArgs,
  RequestChannel,
  Requests,
  RequestValue,
} from '../../shared/ipc/contract'
import { goesAsText, type TextChannel } from '../../shared/ipc/channels'
import type { Result } from '../../shared/ipc/errors'
import { AppError } from '../../shared/ipc/errors'
import { textOfArguments } from './article-text'

/** What the preload puts on the window; used in this file only. */
export interface GaotaiBridge {
  readonly request: {
    /** The JSON of the arguments; answers the JSON of the result. */
    (channel: TextChannel, text: string): Promise<string>
    <C extends RequestChannel>(channel: C, args: RequestArgs<C>): Promise<Result<RequestValue<C>>>
  }
  readonly on: <E extends EventChannel>(event: E, listener: (payload: Events[E]) => void) => () => void
  /** The paths of files that a person dropped, which may be imported from then on. */
  readonly dropped: (files: readonly File[]) => Promise<readonly string[]>
}

declare global {
  interface Window {
    readonly gaotai: GaotaiBridge
  }
}

type ArgsOf<C extends RequestChannel> = Parameters<Requests[C]> extends [] ? [] : [args: RequestArgs<C>]

/** Asks main; rejects with the AppError that main answered. */
export async function call<C extends RequestChannel>(channel: C, ...args: ArgsOf<C>): Promise<RequestValue<C>> {
  const result = goesAsText(channel)
    ? (JSON.parse(await window.gaotai.request(channel, textOfArguments(args[0] ?? {}))) as Result<RequestValue<C>>)
    : await window.gaotai.request(channel, args[0])
  if (result.ok) return result.value
  throw new AppError(result.error.code, result.error.message, result.error.details)
}

/** Listens to main; answers the function that stops listening. */
export function listen<E extends EventChannel>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.gaotai.on(event, listener)
}

/** Tells main of dropped files; answers their paths, for `import:read`. */
export const dropFiles = (files: readonly File[]): Promise<readonly string[]> => window.gaotai.dropped(files)
