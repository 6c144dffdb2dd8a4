import { Select } from 'antd'
import { t } from '../../../shared/messages/translate'
import type { ListKind } from '../../../shared/ipc/library-values'
import { entryName, rememberName, useSuggestionList } from '../../state/suggestion-lists'
import { ChosenTag } from './chosen-tag'
import { Field, type ControlProps } from './field'
import { listOrAbsent, useField, useLock } from './record-fields'
import { useTypedTag } from './typed-tag'

type TagFieldName = 'authors' | 'originalAuthors' | 'keywords'

/** Marks that part names in a pasted list. A space does not: it is part of many names. */
const SEPARATORS = [',', '，', '、', ';', '；', '\n']

/** Words one by one: 作者 with the newsroom's people, 关键词, 原作者. */
export function TagLine({ name, remember }: { readonly name: TagFieldName; readonly remember?: ListKind }) {
  return (
    <Field name={name} label={t(`metadata.field.${name}`)}>
      {(control) =>
        remember === undefined ? (
          <Tags name={name} control={control} known={[]} onNew={null} />
        ) : (
          <KnownTags name={name} control={control} kind={remember} />
        )
      }
    </Field>
  )
}

function KnownTags(props: { readonly name: TagFieldName; readonly control: ControlProps; readonly kind: ListKind }) {
  const known = useSuggestionList(props.kind)
    .map(entryName)
    .filter((name) => name !== '')
  // A name that can't be remembered is still in the article, and offering it again is a convenience only.
  const remember = (name: string): void => void rememberName(props.kind, name).catch(() => undefined)
  return <Tags name={props.name} control={props.control} known={known} onNew={remember} />
}

function Tags(props: {
  readonly name: TagFieldName
  readonly control: ControlProps
  readonly known: readonly string[]
  readonly onNew: ((name: string) => void) | null
}) {
  const [value = [], set] = useField(props.name)
  const lock = useLock()
  const { typed, setTyped, meantBy, handlers } = useTypedTag()
  const change = (next: readonly string[]): void => {
    const meant = next.map((tag) => (value.includes(tag) ? tag : meantBy(tag).trim()))
    const clean = [...new Set(meant.filter((tag) => tag !== ''))]
    for (const tag of clean) if (!value.includes(tag)) props.onNew?.(tag)
    setTyped('')
    if (clean.join() !== value.join()) set(listOrAbsent(clean))
  }
  return (
    <span className="gt-meta-wide" {...handlers}>
      <Select
        mode="tags"
        size="small"
        className="gt-meta-wide"
        {...props.control}
        value={[...value]}
        showSearch={{ searchValue: typed, onSearch: setTyped }}
        onChange={(next: string[]) => change(next)}
        onSelect={() => setTyped('')}
        options={props.known.map((name) => ({ value: name, label: name }))}
        tagRender={(tag) => <ChosenTag {...tag} />}
        tokenSeparators={SEPARATORS}
        disabled={lock !== null}
        placeholder={t('metadata.hint.tags')}
        suffixIcon={null}
        {...(props.known.length === 0 ? { open: false } : {})}
      />
    </span>
  )
}
