/** Long pure work in small steps: whoever drives it may let others have their turn in between. */
export type Steps<T> = Generator<undefined, T, undefined>

/** So many items make a step of work that takes a microsecond or so for each. */
const STEP = 512

/** Does the same for every item, in steps. */
export function* eachInSteps<T>(items: readonly T[], work: (item: T, at: number) => void): Steps<void> {
  for (const [at, item] of items.entries()) {
    if (at % STEP === STEP - 1) yield
    work(item, at)
  }
}
