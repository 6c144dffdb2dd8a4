import { useEffect, useState } from 'react'
import type { DeltaReport, SiteVersionChoice } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { formatWhen } from '../../ui/when'
import { Outcome } from './outcome'

/** 变化包: only what changed since a version that the portal has, for a stick. */
export function DeltaChoice({ out }: { readonly out: string }) {
  const [versions, setVersions] = useState<readonly SiteVersionChoice[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [done, setDone] = useState<DeltaReport | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    // Without earlier versions there is nothing to choose, and nothing to say.
    call('site:versions', { out }).then(setVersions, () => undefined)
  }, [out])
  // The newest one is what stands in the folder now.
  const earlier = versions.slice(1)
  const since = chosen ?? earlier.find(({ uploaded }) => uploaded)?.name ?? earlier[0]?.name
  if (since === undefined) return null
  const save = async (into: 'archive' | 'folder'): Promise<void> => {
    try {
      const report = await call('site:delta', { out, since, into })
      setProblem(null)
      if (report !== null) setDone(report)
    } catch (error) {
      setDone(null)
      setProblem(asAppError(error).message)
    }
  }
  return (
    <section className="gt-site-upload">
      <h3>{t('site.delta')}</h3>
      <p>{t('site.deltaHint')}</p>
      <div className="gt-site-ways">
        <select
          aria-label={t('site.deltaSince')}
          value={since}
          onChange={({ target }) => {
            setChosen(target.value)
            setDone(null)
          }}
        >
          {earlier.map(({ name, at, uploaded }) => (
            <option key={name} value={name}>
              {t(uploaded ? 'site.deltaUploaded' : 'site.deltaExported', { at: formatWhen(at, new Date()) })}
            </option>
          ))}
        </select>
        <Button icon="save" onClick={() => void save('archive')}>
          {t('site.deltaSave')}
        </Button>
        <Button icon="folder" onClick={() => void save('folder')}>
          {t('site.deltaSaveFolder')}
        </Button>
      </div>
      <Outcome
        said={
          done === null ? null : t('site.deltaDone', { file: done.file, changed: done.changed, removed: done.removed })
        }
        problem={problem}
      />
    </section>
  )
}
