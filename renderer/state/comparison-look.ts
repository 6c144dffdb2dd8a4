import { create } from 'zustand'

export interface ComparisonLook {
  /** One column with what left and what came, or two columns beside each other. */
  readonly look: 'inline' | 'sides'
  /** Everything, or the changes with a line around each. */
  readonly whole: boolean
}

/** How this person looks at differences: kept while the window is open, whichever dialog shows them. */
export const useComparisonLook = create<ComparisonLook>()(() => ({ look: 'inline', whole: false }))

export const setComparisonLook = (patch: Partial<ComparisonLook>): void => useComparisonLook.setState(patch)
