import { useEffect, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { formatWhen } from '../../ui/when'
import { Outcome } from './outcome'

interface PreviousVersionProps {
  readonly out: string
  /** The folder holds another version now. */
  readonly onChanged?: () => void
}

/** 上一版: brings back what the folder held before its last export, after a second press. */
export function PreviousVersion({ out, onChanged }: PreviousVersionProps) {
  const [previous, setPrevious] = useState<{ readonly at: string } | null>(null)
  // Null until it was asked once: then the button that asks comes back with the keyboard.
  const [asked, setAsked] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    // Without one there is nothing to choose, and nothing to say.
    call('site:previous', { out }).then(
      (found) => {
        if (!isOver) setPrevious(found)
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [out])
  if (previous === null) return null
  const bringBack = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      setSaid(t('site.broughtBack', await call('site:bring-back', { out })))
      onChanged?.()
    } catch (error) {
      setProblem(asAppError(error).message)
    } finally {
      setBusy(false)
      setAsked(false)
    }
  }
  return (
    <section className="gt-site-upload">
      <h3>{t('site.previous')}</h3>
      <p>
        {previous.at === '' ? null : t('site.previousAt', { at: formatWhen(previous.at, new Date()) })}
        {t('site.previousHint')}
      </p>
      <div className="gt-site-ways">
        {asked ? (
          <>
            <Button busy={busy} onClick={() => setAsked(false)}>
              {t('common.cancel')}
            </Button>
            <Button tone="danger" autoFocus busy={busy} onClick={() => void bringBack()}>
              {t('site.bringBackSure')}
            </Button>
          </>
        ) : (
          <Button key="ask" icon="clock" autoFocus={asked === false} onClick={() => setAsked(true)}>
            {t('site.bringBack')}
          </Button>
        )}
      </div>
      <Outcome said={said} problem={problem} />
    </section>
  )
}
