import { useState } from 'react'
import { byteSize } from '../../../shared/media/byte-size'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { notify } from '../../state/notices'
import { ask } from '../../state/questions'
import { loadRecovery } from '../../state/recovery-centre'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { formatNumber } from '../../ui/when'

interface UnusedMediaProps {
  readonly count: number
  readonly bytes: number
  readonly run: (work: () => Promise<void>) => void
}

/** Media that nothing named at the last full check: kept until a person has them cleaned away. */
export function UnusedMedia({ count, bytes, run }: UnusedMediaProps) {
  const whyNot = useWhyNotWritable()
  const [busy, setBusy] = useState(false)
  if (count === 0) return null
  const values = { count: formatNumber(count), size: byteSize(bytes) }
  const clean = async (): Promise<void> => {
    const sure = await ask({
      title: t('recovery.clean.askTitle'),
      text: t('recovery.clean.askText', values),
      choices: [
        { value: 'cancel', label: t('common.cancel') },
        { value: 'clean', label: t('recovery.clean.sure'), tone: 'danger' },
      ],
    })
    if (sure !== 'clean') return
    setBusy(true)
    try {
      const { removed, bytes: freed, young } = await call('media:clean')
      const done = t('library.clean.done', { count: formatNumber(removed), size: byteSize(freed) })
      const kept = young === 0 ? '' : t('library.clean.young', { count: formatNumber(young) })
      notify(removed > 0 ? 'success' : 'info', removed === 0 && kept !== '' ? kept : done + kept)
      await loadRecovery()
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="gt-unused-media" aria-label={t('recovery.clean.title')}>
      <p>{t('recovery.clean.text', values)}</p>
      <Button icon="trash" whyNot={whyNot} busy={busy} onClick={() => run(clean)}>
        {t(busy ? 'recovery.clean.running' : 'recovery.clean.run')}
      </Button>
    </section>
  )
}
