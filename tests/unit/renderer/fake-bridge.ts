import { vi } from 'vitest'
import type { EventChannel, Events, RequestChannel, Requests } from '../../../shared/ipc/contract'
import { AppError } from '../../../shared/ipc/errors'

type Handlers = {
  readonly [C in RequestChannel]?: (args: never) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>
}

export interface FakeMain {
  /** Every request so far, in order. */
  readonly asked: { readonly channel: RequestChannel; readonly args: unknown }[]
  readonly argsOf: (channel: RequestChannel) => readonly unknown[]
  readonly emit: <E extends EventChannel>(event: E, payload: Events[E]) => void
}

async function resultOf(handler: unknown, channel: RequestChannel, args: never): Promise<unknown> {
  if (typeof handler !== 'function') throw new Error(`nobody answers ${channel}`)
  try {
    return { ok: true, value: structuredClone(await (handler as (args: never) => unknown)(args)) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.toValue() }
    throw error
  }
}

/** Stands for main behind the bridge: answers as the handlers say, keeps what was asked. */
export function fakeMain(handlers: Handlers): FakeMain {
  const asked: { channel: RequestChannel; args: unknown }[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()
  vi.stubGlobal('window', {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    gaotai: {
      request: async (channel: RequestChannel, sent: never) => {
        const inText = typeof sent === 'string'
        const args = (inText ? JSON.parse(sent) : sent) as never
        asked.push({ channel, args })
        const result = await resultOf(handlers[channel], channel, args)
        return inText ? JSON.stringify(result) : result
      },
      on: (event: EventChannel, listener: (payload: never) => void) => {
        const set = listeners.get(event) ?? new Set()
        listeners.set(event, set.add(listener))
        return () => set.delete(listener)
      },
    },
  })
  return {
    asked,
    argsOf: (channel) => asked.filter((request) => request.channel === channel).map((request) => request.args),
    emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload as never)),
  }
}
