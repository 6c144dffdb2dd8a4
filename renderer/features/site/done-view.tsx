import { useRef, useState } from 'react'
import type { SiteDone, UploadReport } from '../../../shared/ipc/site-values'
import { byteSize } from '../../../shared/media/byte-size'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { formatNumber } from '../../ui/when'
import { DeltaChoice } from './delta-choice'
import { FindingsView } from './findings-view'
import { Outcome } from './outcome'
import { PreviousVersion } from './previous-version'

/** What the export did, the way to look at it, and 已上传 once it was carried to the portal. */
export function DoneView({ done, onClose }: { readonly done: SiteDone; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [uploaded, setUploaded] = useState<UploadReport | 'marking' | null>(null)
  const upload = useRef<HTMLElement>(null)
  const open = (what: 'site' | 'folder'): void =>
    void call('site:open', { out: done.out, what }).catch((error: unknown) => setProblem(asAppError(error).message))
  const mark = async (): Promise<void> => {
    // The button goes: from here Tab leads on.
    upload.current?.focus()
    setUploaded('marking')
    try {
      setUploaded(await call('site:uploaded', { out: done.out }))
      setProblem(null)
    } catch (error) {
      setUploaded(null)
      setProblem(asAppError(error).message)
    }
  }
  const facts = {
    articles: formatNumber(done.articles),
    files: formatNumber(done.files),
    size: byteSize(done.bytes),
    written: formatNumber(done.written),
    removed: formatNumber(done.removed),
  }
  return (
    <>
      <p className="gt-site-sum" role="status">
        {t(done.written + done.removed === 0 ? 'site.same' : 'site.done', facts)}
      </p>
      <p className="gt-site-out">{done.out}</p>
      <div className="gt-site-ways">
        <Button icon="page" autoFocus onClick={() => open('site')}>
          {t('site.openSite')}
        </Button>
        <Button icon="folder" onClick={() => open('folder')}>
          {t('site.openFolder')}
        </Button>
      </div>
      <Outcome said={null} problem={problem} />
      <DeltaChoice out={done.out} />
      <section ref={upload} className="gt-site-upload" tabIndex={-1}>
        <h3>{t('site.upload')}</h3>
        <p>{t('site.uploadHint')}</p>
        {uploaded === null || uploaded === 'marking' ? (
          <Button disabled={uploaded === 'marking'} onClick={() => void mark()}>
            {t('site.uploaded')}
          </Button>
        ) : (
          <>
            <p role="status" className="gt-site-sum">
              {t('site.uploadedDone', { noted: uploaded.noted, published: uploaded.published })}
            </p>
            {[...uploaded.changed, ...uploaded.failed].map(({ id, title, reason }) => (
              <p key={id} className="gt-site-remark">
                {t('site.noteOf', { title, reason })}
              </p>
            ))}
          </>
        )}
      </section>
      <PreviousVersion out={done.out} />
      <FindingsView findings={done} onClose={onClose} />
    </>
  )
}
