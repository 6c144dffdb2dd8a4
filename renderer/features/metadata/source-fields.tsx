import { AutoComplete, Input } from 'antd'
import type { Source } from '../../../shared/article/record'
import type { FieldProblem } from '../../../shared/article/requirements'
import { t } from '../../../shared/messages/translate'
import { entryName, rememberName, useSuggestionList } from '../../state/suggestion-lists'
import { Choices } from './choices'
import { Field, type ControlProps } from './field'
import { orAbsent, useField, useLock } from './record-fields'
import { TagLine } from './tag-controls'
import { TextLine, useComposedText } from './text-controls'

/** A record's source has one entry of problems: those about its address are the wrong ones. */
const aboutAddress = (problem: FieldProblem): boolean => problem.level === 'wrong'
const aboutName = (problem: FieldProblem): boolean => problem.level !== 'wrong'

/** Changes a part of the source; a source without parts leaves the record. */
function useSource(): readonly [Source, (patch: { readonly [K in keyof Source]?: Source[K] | undefined }) => void] {
  const [source = {}, set] = useField('source')
  return [
    source,
    (patch) => {
      const next = Object.fromEntries(Object.entries({ ...source, ...patch }).filter(([, part]) => part !== undefined))
      set(Object.keys(next).length === 0 ? undefined : next)
    },
  ]
}

/** 来源: who published it first, and for a reprint what it was called and who wrote it. */
export function SourceFields() {
  const [source, change] = useSource()
  const lock = useLock()
  return (
    <>
      <Field name="source" part="kind" label={t('metadata.field.kind')} about={() => false} group>
        {() => (
          <Choices
            name="source-kind"
            value={source.kind ?? 'own'}
            options={[
              { value: 'own', label: t('metadata.kind.own') },
              { value: 'reprint', label: t('metadata.kind.reprint') },
            ]}
            disabled={lock !== null}
            onValue={(kind) => change({ kind })}
          />
        )}
      </Field>
      <Field name="source" label={t('metadata.field.source')} about={aboutName}>
        {(control) => <SourceName control={control} />}
      </Field>
      <Field name="source" part="url" label={t('metadata.field.sourceUrl')} about={aboutAddress}>
        {(control) => <SourceUrl control={control} />}
      </Field>
      {source.kind === 'reprint' ? (
        <>
          <TextLine name="originalTitle" />
          <TagLine name="originalAuthors" />
        </>
      ) : null}
    </>
  )
}

function SourceName({ control }: { readonly control: ControlProps }) {
  const [source, change] = useSource()
  const lock = useLock()
  const known = useSuggestionList('sources')
  const address = (name: string): string | undefined => {
    const url = known.find((entry) => entryName(entry) === name)?.value['url']
    return typeof url === 'string' && url !== '' ? url : undefined
  }
  const { onChange, onBlur, ...text } = useComposedText(source.name ?? '', (name) => change({ name: orAbsent(name) }))
  return (
    <AutoComplete
      size="small"
      className="gt-meta-wide"
      {...control}
      {...text}
      onChange={(name: string | undefined) => onChange({ target: { value: name ?? '' } })}
      onSelect={(name) => change({ name: orAbsent(name ?? ''), url: source.url ?? address(name ?? '') })}
      onBlur={() => {
        onBlur()
        void rememberName('sources', (source.name ?? '').trim()).catch(() => undefined)
      }}
      options={known.map((entry) => ({ value: entryName(entry) })).filter(({ value }) => value !== '')}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) === true }}
      disabled={lock !== null}
    />
  )
}

function SourceUrl({ control }: { readonly control: ControlProps }) {
  const [source, change] = useSource()
  const lock = useLock()
  const text = useComposedText(source.url ?? '', (url) => change({ url: orAbsent(url) }))
  return (
    <Input
      size="small"
      {...control}
      {...text}
      readOnly={lock !== null}
      placeholder={t('metadata.hint.externalUrl')}
      spellCheck={false}
    />
  )
}
