import * as v from 'valibot'
import type { RequestArgs, RequestChannel, RequestValue } from '../../shared/ipc/contract'
import { AppError, type ErrorValue, type Result } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { argumentSchemas } from './argument-schemas'

/** What answers a channel; `S` is what it may know of the sender. */
type Handler<C extends RequestChannel, S> = (
  args: RequestArgs<C>,
  sender: S,
) => RequestValue<C> | Promise<RequestValue<C>>

/** One handler for every channel of the contract. */
export type Handlers<S> = { readonly [C in RequestChannel]: Handler<C, S> }

/**
 * Answers one request as a Result; nothing throws across.
 * @param sender null: the request doesn't come from a window of ours
 * @param report takes defects: errors that no code of ours throws on purpose
 */
export async function answer<C extends RequestChannel, S>(
  channel: C,
  args: unknown,
  sender: S | null,
  handler: Handler<C, S>,
  report: (where: string, error: unknown) => void,
): Promise<Result<RequestValue<C>>> {
  if (sender === null) {
    report(`ipc ${channel}`, new Error('refused a foreign sender'))
    return failure('forbidden', t('system.error.forbidden'))
  }
  const schema: v.GenericSchema<unknown, RequestArgs<C>> = argumentSchemas[channel]
  const parsed = v.safeParse(schema, args)
  if (!parsed.success) {
    report(`ipc ${channel}`, new Error(`wrong arguments: ${v.summarize(parsed.issues)}`))
    return failure('invalid-argument', t('system.error.invalidArgument'))
  }
  try {
    return { ok: true, value: await handler(parsed.output, sender) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: portable(error.toValue()) }
    report(`ipc ${channel}`, error)
    return failure('internal', t('system.error.internal'))
  }
}

const failure = (code: ErrorValue['code'], message: string): { ok: false; error: ErrorValue } => ({
  ok: false,
  error: { code, message },
})

/** Details that can't be copied to another process would make the whole answer fail: better without them. */
function portable(error: ErrorValue): ErrorValue {
  try {
    return structuredClone(error)
  } catch {
    return { code: error.code, message: error.message }
  }
}
