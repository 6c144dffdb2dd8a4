import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a library is opened with in every bench. */
export const surroundings = {
  now: () => Date.now(),
  randomBytes: (n: number) => randomBytes(n),
  person: () => '演示',
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Waits until the disk has all that was written before: whoever syncs its own files would wait for those of others too. */
export function settleDisk(): void {
  if (process.platform !== 'win32') spawnSync('sync', { stdio: 'ignore' })
}

/** Memory that is in use after collecting what isn't, in MB: the heap, and buffers outside of it. */
export function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
