import { useEffect, useState } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import type { OwnTheme } from '../../../shared/portal/theme/own-theme'
import type { TemplateName } from '../../../shared/portal/theme/theme'
import type { ThemeName } from '../../../shared/portal/theme/themes'
import { call } from '../../bridge/client'
import { createPageDrawing, type PageState } from '../../state/page-drawing'
import { useWorkingCopy } from '../../state/working-copy'

/** A pause in typing after which the page is drawn with the new settings, in milliseconds. */
const PAUSE = 150

/** A theme of the app by its name, or 本社版式 as the form holds it. */
export type SampleTheme = ThemeName | OwnTheme

/** The open article, else the newest one, else a made-up piece. */
async function findSample(): Promise<ArticleRecord> {
  const { snapshot } = useWorkingCopy.getState()
  if (snapshot !== null) return snapshot
  const { articles } = await call('article:list', { offset: 0, limit: 1, trashed: false })
  const [newest] = articles
  if (newest !== undefined) return (await call('article:load', { id: newest.id })).revision.record
  const text = { type: 'text', text: t('settings.sample.body') }
  return { title: t('settings.sample.title'), body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] } }
}

/** The sample's page under the settings as the form holds them; settings that don't hold up leave the page as it was. */
export function useSamplePage(
  profile: PortalProfile | null,
  columns: ColumnTree | null,
  theme: SampleTheme,
  shown: TemplateName | null,
): PageState {
  const [page, setPage] = useState<PageState>({ kind: 'none' })
  const [drawing] = useState(() => createPageDrawing(setPage))
  const [sample, setSample] = useState<{ readonly id: string; readonly record: ArticleRecord } | null>(null)

  useEffect(() => {
    let left = false
    // An id of its own, so that the open article's preview never shows settings that were not saved.
    Promise.all([call('article:mint-id'), findSample()])
      .then(([id, record]) => {
        if (!left) setSample({ id, record })
      })
      .catch(() => undefined)
    return () => {
      left = true
      drawing.stop()
    }
  }, [drawing])

  useEffect(() => {
    if (sample === null || profile === null || columns === null) return
    const settings = { profile, columns, theme, ...(shown === null ? {} : { shown }) }
    const timer = window.setTimeout(() => drawing.draw({ ...sample, settings }), PAUSE)
    return () => window.clearTimeout(timer)
  }, [drawing, sample, profile, columns, theme, shown])

  return page
}
