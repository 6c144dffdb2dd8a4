import type { Random } from './random'

/** One try: what goes wrong is all decided by `random`, and by the number of the trial. */
export interface Trial {
  readonly number: number
  readonly seed: number
  readonly random: Random
  /** A folder of its own; kept when the trial fails, removed when it doesn't. */
  readonly folder: string
}

/** A kind of fault, made ready: models are built once and copied by each trial. */
export interface OpenKind {
  /** How many trials there are in all, for kinds that go through every case; null: as many as are wanted. */
  readonly total: number | null
  /** Trials that may run side by side: more than one where other processes do the work. */
  readonly width: number
  /** Rejects when something was lost. Resolves with how many faults it tried. */
  readonly run: (trial: Trial) => Promise<number>
  /** What the trials have met, in a few words. */
  readonly detail: () => string
  readonly close: () => Promise<void>
}

export interface Kind {
  readonly name: string
  /** Trials of a small run, and of a full one (for a kind with a total: at most as many, spread over all). */
  readonly small: number
  readonly full: number
  /** @param home a folder for what all trials of the kind share */
  readonly open: (home: string, seed: number) => Promise<OpenKind>
}
