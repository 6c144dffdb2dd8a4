import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { Library } from '../../../electron/library'
import type { Fact } from './facts'
import type { Model } from './model'
import type { Place } from './place'
import { openAt } from './place'

export type Acknowledge = (fact: Fact) => void

/** A deed made ready on a disk: what fails, fails in `run`. */
export interface Ready {
  readonly run: (acknowledge: Acknowledge) => Promise<void>
  readonly close: () => Promise<void>
}

/** What one has to know of a deed to judge what it has left. */
export interface DeedTraits {
  readonly name: string
  /** Where the library lies that it makes; absent: it works on the one of the model. */
  readonly makes?: string
  /** Articles that it takes away. */
  readonly removes?: (model: Model) => readonly string[]
  /** It brings a child and its parent in one step, so that one of them may come first. */
  readonly mayWait?: boolean
}

/** One thing that writes. Done again after a failure, it must come to the same. */
export interface Deed extends DeedTraits {
  readonly open: (place: Place, model: Model, disk: ExportDisk) => Promise<Ready>
}

/** A deed of an open library, which has looked at its articles before anything fails. */
export const onLibrary =
  (work: (library: Library, acknowledge: Acknowledge, place: Place, model: Model) => Promise<void>): Deed['open'] =>
  async (place, model, disk) => {
    const library = await openAt(place, disk, 23)
    await library.list({ offset: 0, limit: 1 })
    return { run: (acknowledge) => work(library, acknowledge, place, model), close: () => library.close() }
  }

/** A deed that opens what it needs by itself. */
export const onDisk =
  (work: (acknowledge: Acknowledge, place: Place, model: Model, disk: ExportDisk) => Promise<void>): Deed['open'] =>
  async (place, model, disk) => ({
    run: (acknowledge) => work(acknowledge, place, model, disk),
    close: async () => undefined,
  })

/** The folder in which things are made must be there, as the person chose it. */
export const prepareNew = async (place: Place): Promise<void> => {
  await mkdir(join(place.home, 'new'), { recursive: true })
}
