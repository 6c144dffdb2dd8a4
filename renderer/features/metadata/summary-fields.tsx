import { useState } from 'react'
import { firstSentences } from '../../../shared/article/summary'
import { t } from '../../../shared/messages/translate'
import { currentRecord } from '../../state/working-copy'
import { Icon } from '../../ui/icon'
import { Field } from './field'
import { orAbsent, useField, useFigures, useLock } from './record-fields'
import { TextBlock } from './text-controls'

/** Characters that one click takes from the text: what lists and shared cards show. */
const SUMMARY_LENGTH = 120

/** 摘要, with the text's first sentences one click away and the way back from them. */
export function SummaryField() {
  const [value, set] = useField('summary')
  const lock = useLock()
  const [replaced, setReplaced] = useState<{ readonly before: string | undefined; readonly by: string } | null>(null)
  const canUndo = replaced !== null && replaced.by === value && replaced.before !== undefined
  const take = (): void => {
    const sentences = firstSentences(currentRecord().body, SUMMARY_LENGTH)
    if (sentences === '' || sentences === value) return
    setReplaced({ before: value, by: sentences })
    set(orAbsent(sentences))
  }
  return (
    <>
      <TextBlock name="summary" />
      <div className="gt-meta-under">
        <button type="button" className="gt-meta-link" disabled={lock !== null} onClick={take}>
          {t(value === undefined ? 'metadata.summary.take' : 'metadata.summary.replace')}
        </button>
        {canUndo ? (
          <button type="button" className="gt-meta-link" onClick={() => set(replaced.before)}>
            {t('metadata.summary.undo')}
          </button>
        ) : null}
      </div>
    </>
  )
}

/** 封面: one of the body's images. */
export function CoverField() {
  const [value, set] = useField('cover')
  const figures = useFigures()
  const lock = useLock()
  const gone = value !== undefined && !figures.includes(value)
  const shown = gone ? [...figures, value] : figures
  return (
    <Field name="cover" label={t('metadata.field.cover')} note={gone ? t('metadata.cover.gone') : null} group>
      {() =>
        shown.length === 0 ? (
          <p className="gt-meta-empty">{t('metadata.cover.empty')}</p>
        ) : (
          <div className="gt-meta-covers">
            <label title={t('metadata.cover.none')}>
              <input
                type="radio"
                name="cover"
                className="gt-visually-hidden"
                aria-label={t('metadata.cover.none')}
                checked={value === undefined}
                disabled={lock !== null}
                onChange={() => set(undefined)}
              />
              <span className="gt-meta-nocover">
                <Icon name="close" />
              </span>
            </label>
            {shown.map((media, index) => (
              <label key={media} title={t('metadata.cover.figure', { n: index + 1 })}>
                <input
                  type="radio"
                  name="cover"
                  className="gt-visually-hidden"
                  aria-label={t('metadata.cover.figure', { n: index + 1 })}
                  checked={value === media}
                  disabled={lock !== null}
                  onChange={() => set(media)}
                />
                <img src={`/media/${media}`} alt="" loading="lazy" decoding="async" />
              </label>
            ))}
          </div>
        )
      }
    </Field>
  )
}
