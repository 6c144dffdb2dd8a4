import type { RecordFields } from '../../../shared/article/record'
import { fieldProblems, type FieldProblem } from '../../../shared/article/requirements'
import type { ArticleRecord, MediaName } from '../../../shared/article/record'
import type { NodeJson } from '../../../shared/document/json'
import { useApp } from '../../state/app'
import { updateFields, useWorkingCopy } from '../../state/working-copy'

export type FieldName = keyof RecordFields

/** One field of the open article and the function that changes it; only this field's component draws again. */
export function useField<K extends FieldName>(
  name: K,
): readonly [RecordFields[K], (value: RecordFields[K] | undefined) => void] {
  const value = useWorkingCopy((state) => state.fields[name])
  return [value, (next) => updateFields({ [name]: next })]
}

/** Text fields and lists that became empty leave the record. */
export const orAbsent = (text: string): string | undefined => (text === '' ? undefined : text)
export const listOrAbsent = (texts: readonly string[]): readonly string[] | undefined =>
  texts.length === 0 ? undefined : texts

/** Why the record can't be edited now; null when it can. */
export function useLock(): 'locked' | 'readOnly' | null {
  const locked = useWorkingCopy((state) => state.open?.locked === true)
  const readOnly = useApp((app) => app.readOnly)
  return locked ? 'locked' : readOnly ? 'readOnly' : null
}

/**
 * A selector that looks at the text of the last pause and answers the same object while its outcome stays the same, so
 * that typing in the editor draws no field again.
 */
function ofSnapshot<T>(nothing: T, derive: (record: ArticleRecord) => T) {
  let last: { readonly record: ArticleRecord | null; readonly value: T; readonly print: string } | null = null
  return (state: { readonly snapshot: ArticleRecord | null }): T => {
    if (last !== null && last.record === state.snapshot) return last.value
    const value = state.snapshot === null ? nothing : derive(state.snapshot)
    const print = JSON.stringify(value)
    last = { record: state.snapshot, value: last?.print === print ? last.value : value, print }
    return last.value
  }
}

const selectProblems = ofSnapshot<readonly FieldProblem[]>([], fieldProblems)
const selectFigures = ofSnapshot<readonly MediaName[]>([], (record) => [...new Set(figuresOf(record.body))])

function figuresOf(node: NodeJson): readonly MediaName[] {
  if (node.type === 'figure') {
    const media = node.attrs?.['media']
    return typeof media === 'string' ? [media] : []
  }
  return (node.content ?? []).flatMap(figuresOf)
}

export const useProblems = (): readonly FieldProblem[] => useWorkingCopy(selectProblems)
/** Images of the body in their order, each once. */
export const useFigures = (): readonly MediaName[] => useWorkingCopy(selectFigures)
