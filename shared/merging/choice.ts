/** What a person takes where two texts differ: one side, both in their order, or what stood there before either. */
export type Choice = 'a' | 'b' | 'both' | 'base'

/** Who changed something since the common parent: `both` is for a person to settle, and so is everything without one. */
export type ChangedBy = 'a' | 'b' | 'both'

/** Something that differs between two sides. */
export interface Difference {
  readonly changedBy: ChangedBy
  /** In the order in which they are offered. */
  readonly choices: readonly Choice[]
}

/** What is taken as long as the person hasn't said otherwise: a change that only one side made. */
export const suggested = ({ changedBy }: Difference): Choice | null => (changedBy === 'both' ? null : changedBy)
