import { Select } from 'antd'
import { useRef, useState } from 'react'
import type { ArticleId, ArticleSummary, Language } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { LONGEST_SEARCH } from '../../../shared/search/query'
import { call } from '../../bridge/client'
import { useSummary } from '../../state/use-summary'
import { useWorkingCopy } from '../../state/working-copy'
import { Field, type ControlProps } from './field'
import { useField, useLock } from './record-fields'

/** Articles that are offered at a time, the newest first. */
const MOST_OFFERED = 20

/** 译自: the article in the other language that this one translates, for pages that lead to each other. */
export function TranslationField() {
  const [language = 'zh-CN'] = useField('language')
  const [value] = useField('translationOf')
  // Chinese pieces that translate are rare: the field is there once it says something.
  if (language === 'zh-CN' && value === undefined) return null
  return <Chosen language={language} value={value} />
}

function Chosen({ language, value }: { readonly language: Language; readonly value: ArticleId | undefined }) {
  const original = useSummary(value)
  const isSame = original !== null && original !== undefined && original.language === language
  const note = original === null ? t('metadata.translationOf.gone') : isSame ? t('metadata.translationOf.same') : null
  return (
    <Field name="translationOf" label={t('metadata.field.translationOf')} note={note}>
      {(control) => <Choice control={control} language={language} original={original ?? null} />}
    </Field>
  )
}

function Choice(props: {
  readonly control: ControlProps
  readonly language: Language
  readonly original: ArticleSummary | null
}) {
  const [value, set] = useField('translationOf')
  const lock = useLock()
  const own = useWorkingCopy((copy) => copy.open?.id)
  const { found, search } = useSearch()
  const offered = found.filter(({ id, language }) => id !== own && language !== props.language)
  const known = props.original === null || offered.some(({ id }) => id === value) ? [] : [props.original]
  return (
    <Select<ArticleId>
      size="small"
      className="gt-meta-wide"
      {...props.control}
      // Null, not absent: an absent value would leave the choice to the control.
      value={value ?? null}
      onChange={(next: ArticleId | undefined) => set(next)}
      onOpenChange={(isOpen) => isOpen && search('')}
      showSearch={{ filterOption: false, onSearch: search }}
      options={[...known, ...offered].map(({ id, title }) => ({ value: id, label: title || t('common.untitled') }))}
      popupMatchSelectWidth={360}
      allowClear={{ label: t('metadata.translationOf.clear') }}
      disabled={lock !== null}
      placeholder={t('metadata.translationOf.choose')}
      notFoundContent={t('metadata.translationOf.none')}
    />
  )
}

/** What the list's search finds; of searches that run at once the last one counts. */
function useSearch(): { readonly found: readonly ArticleSummary[]; readonly search: (words: string) => void } {
  const [found, setFound] = useState<readonly ArticleSummary[]>([])
  const last = useRef(0)
  const search = (words: string): void => {
    const mine = ++last.current
    const wanted = words.trim() === '' ? {} : { search: words.slice(0, LONGEST_SEARCH) }
    call('article:list', { ...wanted, offset: 0, limit: MOST_OFFERED }).then(
      ({ articles }) => mine === last.current && setFound(articles),
      () => undefined,
    )
  }
  return { found, search }
}
