import { join } from 'node:path'
import { VARIANTS } from '../disks/crash-variants'
import { type FoundFiles, readFound, writeFound } from '../disks/found-files'
import { quickDisk } from '../disks/quick-disk'
import type { Step } from '../disks/recording-disk'
import { recordingDisk } from '../disks/recording-disk'
import { simulatedDisk } from '../disks/simulated-disk'
import type { Kind } from '../kind'
import type { Random } from '../random'
import { checkAfter, checkDone } from '../scenes/check'
import type { Deed } from '../scenes/deed'
import { prepareNew } from '../scenes/deed'
import { DEEDS } from '../scenes/deeds'
import type { Fact } from '../scenes/facts'
import type { Model } from '../scenes/model'
import { buildModel } from '../scenes/model'
import { linkTree } from '../scenes/link-tree'
import { copyPlace, keyOf, placeIn } from '../scenes/place'

/** What one deed did to the disk, and when it acknowledged what. */
interface Recording {
  readonly deed: Deed
  readonly root: string
  /** What stood on the disk before. */
  readonly found: FoundFiles
  readonly steps: readonly Step[]
  readonly acknowledged: readonly { readonly after: number; readonly fact: Fact }[]
}

async function record(deed: Deed, model: Model, home: string): Promise<Recording> {
  const place = await copyPlace(model.place, home, model.libraryId)
  await prepareNew(place)
  const recording = recordingDisk()
  const ready = await deed.open(place, model, recording.disk)
  // The first look at the library may have written its catalogue: that is no part of the deed.
  const before = recording.steps.length
  const found = await readFound(place.home)
  linkTree(place.home, `${home}-before`)
  const acknowledged: { readonly after: number; readonly fact: Fact }[] = []
  await ready.run((fact) => acknowledged.push({ after: recording.steps.length - before, fact }))
  await ready.close()
  const steps = recording.steps
    .slice(before)
    .map((step) => ('begun' in step ? { ...step, begun: step.begun - before } : step))
  return { deed, root: place.home, found, steps, acknowledged }
}

/** Cuts the power after some steps, starts anew on what the disk holds then, and does the deed again. */
async function cutAfter(
  recording: Recording,
  count: number,
  variant: string,
  random: Random,
  model: Model,
  home: string,
) {
  const { deed, root, found, steps, acknowledged } = recording
  const simulated = simulatedDisk(root, found)
  for (const step of steps.slice(0, count)) simulated.apply(step)
  const choices = VARIANTS[variant]?.(random)
  if (choices === undefined) throw new Error(`no variant ${variant}`)
  writeFound(rekeyed(simulated.crash(choices), root, home, model), home, { root: `${root}-before`, found })
  const place = placeIn(home)
  const isOver = count === steps.length
  const facts = acknowledged.filter(({ after }) => after <= count).map(({ fact }) => fact)
  await checkAfter(place, model, deed, facts, isOver)
  const again = await deed.open(place, model, quickDisk)
  const now: Fact[] = []
  await again.run((fact) => now.push(fact))
  await again.close()
  await checkDone(place, deed, now)
}

/** The state of a library is keyed by where it lies, which is elsewhere now. */
function rekeyed(found: FoundFiles, from: string, to: string, { libraryId }: Model): FoundFiles {
  const [before, after] = [keyOf(placeIn(from), libraryId), keyOf(placeIn(to), libraryId)]
  return new Map([...found].map(([path, bytes]) => [path.replace(`libraries/${before}`, `libraries/${after}`), bytes]))
}

/** The power goes after every step of every deed, and the disk makes the worst of what nobody synced. */
export const powerCut: Kind = {
  name: 'power-cut',
  small: 24,
  full: Infinity,
  open: async (home) => {
    const model = await buildModel(join(home, 'model'))
    const recordings: Recording[] = []
    for (const [at, deed] of DEEDS.entries()) recordings.push(await record(deed, model, join(home, `recorded-${at}`)))
    const variants = Object.keys(VARIANTS)
    const cases = recordings.flatMap((recording) =>
      Array.from({ length: recording.steps.length + 1 }, (_unused, count) =>
        variants.map((variant) => ({ recording, count, variant })),
      ).flat(),
    )
    const states = new Set<string>()
    return {
      total: cases.length,
      width: 3,
      run: async ({ number, folder, random }) => {
        const one = cases[number]
        if (one === undefined) throw new Error(`there are ${cases.length} cases`)
        const { recording, count, variant } = one
        states.add(`${recording.deed.name} ${count}`)
        try {
          await cutAfter(recording, count, variant, random, model, folder)
        } catch (error) {
          const last = recording.steps[count - 1]
          const where =
            last === undefined ? 'before the first step' : `after step ${count}, ${wordsFor(last, recording.root)}`
          throw new Error(`${recording.deed.name}, ${where}, ${variant}`, { cause: error })
        }
        return 1
      },
      detail: () => `${states.size} prefixes of ${recordings.length} deeds, ${variants.length} disks`,
      close: async () => undefined,
    }
  },
}

function wordsFor(step: Step, root: string): string {
  const paths = 'path' in step ? [step.path] : 'from' in step ? [step.from, step.to] : []
  return [step.call, ...paths.map((path) => path.slice(root.length + 1))].join(' ')
}
