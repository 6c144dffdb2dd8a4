import { randomBytes } from 'node:crypto'
import { openLibrary } from '../../electron/library'
import { recordOf } from './texts'

/** Saves revisions and drafts for ever, writing one line for each after it was acknowledged. Started to be killed. */
async function saveForEver(path: string, stateDir: string): Promise<never> {
  const library = await openLibrary({
    path,
    stateDir,
    surroundings: { now: () => Date.now(), randomBytes: (n) => randomBytes(n), person: () => '林小满' },
  })
  for (let round = 0; ; round++) {
    const id = library.mintId()
    const create = { id, parents: [], record: recordOf(round), reason: 'create', whenStale: 'refuse' } as const
    const first = await library.save(create)
    process.stdout.write(`saved ${id} ${first.hash}\n`)
    const next = await library.save({ ...create, parents: [first.hash], record: recordOf(-round), reason: 'save' })
    process.stdout.write(`saved ${id} ${next.hash}\n`)
    await library.drafts.write({ articleId: id, parents: [next.hash], record: recordOf(round + 0.5) })
    process.stdout.write(`draft ${id} ${String(round + 0.5)}\n`)
  }
}

const [path = '', stateDir = ''] = process.argv.slice(2)
await saveForEver(path, stateDir)
