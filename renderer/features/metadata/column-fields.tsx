import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { t } from '../../../shared/messages/translate'
import { columnPath } from '../../../shared/portal/columns'
import type { Column, ColumnTree } from '../../../shared/portal/profile'
import { usePortalSettingsStore } from '../../state/portal-settings'
import { ChosenTag } from './chosen-tag'
import { Field, type ControlProps } from './field'
import { listOrAbsent, useField, useLock } from './record-fields'

interface Choice {
  readonly value: string
  readonly title: string
  /** All names on the way to it: what the closed field shows and what is searched. */
  readonly path: string
  readonly children: Choice[]
}

const choicesOf = (columns: readonly Column[], above = ''): Choice[] =>
  columns.map(({ id, name, children }) => {
    const path = above === '' ? name : `${above} > ${name}`
    return { value: id, title: name, path, children: choicesOf(children, path) }
  })

const useTree = (): ColumnTree => usePortalSettingsStore((settings) => settings.columns.value)
const isGone = (tree: ColumnTree, id: string): boolean => columnPath(tree, id).length === 0

const shared = {
  size: 'small',
  className: 'gt-meta-wide',
  showSearch: true,
  treeNodeFilterProp: 'path',
  treeNodeLabelProp: 'path',
  treeDefaultExpandAll: true,
  popupMatchSelectWidth: false,
  allowClear: { label: t('metadata.column.clear') },
} as const

/** 栏目: the one column that the article stands in. */
export function ColumnField() {
  const [value] = useField('column')
  const tree = useTree()
  const gone = value !== undefined && isGone(tree, value)
  return (
    <Field
      name="column"
      label={t('metadata.field.column')}
      note={gone ? t('metadata.column.gone', { id: value }) : null}
    >
      {(control) => <ColumnSelect control={control} tree={tree} />}
    </Field>
  )
}

function ColumnSelect({ control, tree }: { readonly control: ControlProps; readonly tree: ColumnTree }) {
  const [value, set] = useField('column')
  const lock = useLock()
  const choices = useMemo(() => choicesOf(tree.columns), [tree])
  return (
    <TreeSelect<string | undefined, Choice>
      {...shared}
      {...control}
      value={value}
      onChange={(next) => set(next)}
      treeData={choices}
      disabled={lock !== null}
      placeholder={t('metadata.column.choose')}
      notFoundContent={t('metadata.column.none')}
    />
  )
}

/** 其他栏目: further columns whose lists show the article. */
export function OtherColumnsField() {
  const [value = []] = useField('otherColumns')
  const tree = useTree()
  const count = value.filter((id) => isGone(tree, id)).length
  return (
    <Field
      name="otherColumns"
      label={t('metadata.field.otherColumns')}
      note={count > 0 ? t('metadata.column.otherGone', { count }) : null}
    >
      {(control) => <OtherColumnsSelect control={control} tree={tree} />}
    </Field>
  )
}

function OtherColumnsSelect({ control, tree }: { readonly control: ControlProps; readonly tree: ColumnTree }) {
  const [value = [], set] = useField('otherColumns')
  const lock = useLock()
  const choices = useMemo(() => choicesOf(tree.columns), [tree])
  return (
    <TreeSelect<string[], Choice>
      {...shared}
      {...control}
      multiple
      tagRender={(tag) => <ChosenTag {...tag} />}
      treeNodeLabelProp="title"
      value={[...value]}
      onChange={(next) => set(listOrAbsent(next))}
      treeData={choices}
      disabled={lock !== null}
      placeholder={t('metadata.column.choose')}
      notFoundContent={t('metadata.column.none')}
    />
  )
}
