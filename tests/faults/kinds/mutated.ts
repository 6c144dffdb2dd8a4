import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Kind, Trial } from '../kind'
import { checkLibrary } from '../mutations/check-library'
import { checkOutside } from '../mutations/check-outside'
import { mutateFile, type Mutated } from '../mutations/mutate-files'
import { buildRichModel, type RichModel } from '../mutations/rich-model'
import { copyPlace, keyOf } from '../scenes/place'

/** Damaged files of one copy of the library: each is a fault of its own. */
const BATCH = 25

const paths = async ({ files }: RichModel, { random }: Trial): Promise<readonly string[]> => {
  const isRoot = (path: string): boolean => path === 'library/gaotai.json'
  const library = random.shuffled(files.library.filter((path) => !isRoot(path))).slice(0, BATCH - 8)
  return [
    ...library,
    ...random.shuffled(files.state).slice(0, 5),
    ...random.shuffled(files.targets).slice(0, 2),
    ...(random.chance(0.5) ? files.archive : []),
    ...(random.chance(0.1) ? files.library.filter(isRoot) : []),
  ]
}

/** Every kind of file is damaged in every way; what is sound stays to be had, and what is not is named. */
export const mutated: Kind = {
  name: 'mutated',
  small: 3,
  full: 440,
  open: async (home) => {
    const rich = await buildRichModel(join(home, 'model'))
    const { model, files } = rich
    const all = [...files.library, ...files.state, ...files.targets]
    const ways = new Map<string, number>()
    return {
      total: null,
      width: 2,
      run: async (trial) => {
        const place = await copyPlace(model.place, join(trial.folder, 'desk'), model.libraryId)
        const [ours, copys] = [keyOf(model.place, model.libraryId), keyOf(place, model.libraryId)]
        const here = (path: string): string => path.replace(ours, copys)
        const changes: Mutated[] = []
        for (const path of await paths(rich, trial)) {
          const another = join(model.place.home, trial.random.pick(all))
          const change = await mutateFile(place.home, here(path), another, trial.random)
          if (change !== null) changes.push(change)
        }
        const told = changes.map(({ now, how, isRenamed }) => `${now}: ${how}${isRenamed ? ', named after it' : ''}`)
        const prototype = Object.getOwnPropertyNames(Object.prototype).join()
        try {
          await checkLibrary(place, rich, changes)
          await checkOutside(place, rich, changes)
          assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), prototype, 'Object.prototype is as it was')
          assert.equal(({} as Record<string, unknown>)['polluted'], undefined, 'nothing pollutes prototypes')
        } catch (error) {
          throw new Error(`after damage to\n  ${told.join('\n  ')}\n`, { cause: error })
        }
        for (const { how } of changes) ways.set(how, (ways.get(how) ?? 0) + 1)
        return changes.length
      },
      detail: () =>
        `${[...ways]
          .sort()
          .map(([how, count]) => `${how} ${count}`)
          .join(', ')}`,
      close: async () => undefined,
    }
  },
}
