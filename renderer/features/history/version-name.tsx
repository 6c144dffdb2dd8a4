import { useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { ReadableRevision } from '../../../shared/ipc/history-values'
import { t } from '../../../shared/messages/translate'
import { asAppError } from '../../state/app'
import { nameRevision } from '../../state/history'
import { announce, notify } from '../../state/notices'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'

interface VersionNameProps {
  readonly id: ArticleId
  readonly revision: ReadableRevision
  /** The name was kept or taken away. */
  readonly onNamed: () => void
}

/** The name of one revision: given, changed, or taken away. */
export function VersionName({ id, revision, onNamed }: VersionNameProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const whyNot = useWhyNotWritable()
  const { hash, name, number } = revision
  const keep = async (next: string | null): Promise<void> => {
    try {
      await nameRevision(id, hash, next)
      setTyped(null)
      announce(next === null ? t('history.nameRemoved', { number }) : t('history.named', { number, name: next }))
      onNamed()
    } catch (error) {
      notify('error', asAppError(error).message)
    }
  }
  if (typed === null) {
    return (
      <Button whyNot={whyNot} onClick={() => setTyped(name ?? '')}>
        {t(name === undefined ? 'history.name' : 'history.rename')}
      </Button>
    )
  }
  const next = typed.trim()
  return (
    <form
      className="gt-history-naming"
      onSubmit={(event) => {
        event.preventDefault()
        if (next !== '') void keep(next)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        // The dialog around stays: only the typing is given up.
        event.preventDefault()
        event.stopPropagation()
        setTyped(null)
      }}
    >
      <input
        autoFocus
        value={typed}
        maxLength={40}
        aria-label={t('history.nameLabel')}
        placeholder={t('history.namePlaceholder')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button tone="primary" disabled={next === ''} whyNot={whyNot} onClick={() => void keep(next)}>
        {t('history.nameSave')}
      </Button>
      {name === undefined ? null : (
        <Button whyNot={whyNot} onClick={() => void keep(null)}>
          {t('history.nameRemove')}
        </Button>
      )}
      <Button onClick={() => setTyped(null)}>{t('common.cancel')}</Button>
    </form>
  )
}
