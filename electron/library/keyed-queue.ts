/** Runs pieces of work of the same key one after the other, those of different keys side by side. */
export interface KeyedQueue {
  readonly run: <T>(key: string, work: () => Promise<T>) => Promise<T>
  /** Resolves when nothing is waiting any more. */
  readonly idle: () => Promise<void>
}

export function openKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run: (key, work) => {
      const before = tails.get(key)
      const result = before === undefined ? work() : before.then(work)
      const tail = result
        .catch(() => undefined)
        .finally(() => {
          if (tails.get(key) === tail) tails.delete(key)
        })
      tails.set(key, tail)
      return result
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
