import type { LineChange } from '../../../shared/comparing/compare-bodies'
import { formChanges } from '../../../shared/comparing/form-changes'
import { t } from '../../../shared/messages/translate'

/** What happened to a line besides its words. */
export function ChangeNote({ change }: { readonly change: LineChange }) {
  const words = noteOf(change)
  return words.length === 0 ? null : <small className="gt-comparison-note">{words.join('；')}</small>
}

function noteOf(change: LineChange): readonly string[] {
  switch (change.kind) {
    case 'same':
      return []
    case 'changed':
      return formChanges(change.before, change.after)
    case 'added':
      return [t(change.moved ? 'comparison.movedTo' : 'comparison.change.added')]
    case 'removed':
      return [t(change.moved ? 'comparison.movedFrom' : 'comparison.change.removed')]
  }
}
