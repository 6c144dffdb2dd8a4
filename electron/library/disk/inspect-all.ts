import { lstatSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { inParallel } from './in-parallel'
import { type FileFacts, factsOf, nodeDisk } from './operations'

/** So many are asked for in one go, and so long, in milliseconds, that may take while the program has other things to do. */
const SLICE = 32
const LONGEST = 8

/**
 * Facts of many files that are there, in their order, links not followed. A disk at hand answers faster than a thread is
 * asked, so the first slices are asked for directly; one that lets us wait is asked through threads.
 */
export async function inspectAll(paths: readonly string[]): Promise<readonly FileFacts[]> {
  const found: FileFacts[] = []
  while (found.length < paths.length) {
    const begun = performance.now()
    for (const path of paths.slice(found.length, found.length + SLICE))
      found.push(factsOf(lstatSync(path, { bigint: true })))
    if (performance.now() - begun > LONGEST)
      return [...found, ...(await inParallel(paths.slice(found.length), nodeDisk.inspect))]
    await setImmediate()
  }
  return found
}
