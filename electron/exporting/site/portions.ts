const MOST = 64

/** Items in portions of at most 64, in their order; what `near` names alike stays together. */
export function portionsOf<T>(items: readonly T[], near: (item: T) => string = () => ''): readonly (readonly T[])[] {
  const portions: T[][] = []
  let last: string | null = null
  for (const item of items) {
    const portion = portions.at(-1)
    if (portion === undefined || portion.length === MOST || near(item) !== last) portions.push([item])
    else portion.push(item)
    last = near(item)
  }
  return portions
}
