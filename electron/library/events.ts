import type { LibraryEvents } from './api'

type Listener<E extends keyof LibraryEvents> = (payload: LibraryEvents[E]) => void
type Listeners = { readonly [E in keyof LibraryEvents]: Set<Listener<E>> }

export interface EventHub {
  readonly on: <E extends keyof LibraryEvents>(event: E, listener: Listener<E>) => () => void
  readonly emit: <E extends keyof LibraryEvents>(event: E, payload: LibraryEvents[E]) => void
}

export function openEventHub(): EventHub {
  const listeners: Listeners = { changed: new Set(), settings: new Set(), availability: new Set() }
  return {
    on: (event, listener) => {
      listeners[event].add(listener)
      return () => listeners[event].delete(listener)
    },
    emit: (event, payload) => {
      for (const listener of [...listeners[event]]) listener(payload)
    },
  }
}
