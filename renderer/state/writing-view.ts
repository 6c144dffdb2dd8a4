import { nextZoom, usualView, type WritingView } from '../../shared/ipc/writing-view'
import { t } from '../../shared/messages/translate'
import { asAppError, preferences, setPreferences } from './app'
import { announce, notify } from './notices'

/** Changes how the sheet is looked at; that it could not be kept is said, the change stands. */
export function changeView(patch: Partial<WritingView>): void {
  setPreferences({ writing: { ...preferences().writing, ...patch } }).catch((error: unknown) =>
    notify('warning', asAppError(error).message),
  )
}

export function zoomText(step: 1 | -1 | 0): void {
  const zoom = step === 0 ? usualView.zoom : nextZoom(preferences().writing.zoom, step)
  changeView({ zoom })
  announce(t('view.announce.zoom', { percent: zoom }))
}

export function toggleFocus(): void {
  const focus = !preferences().writing.focus
  changeView({ focus })
  announce(t(focus ? 'view.announce.focus' : 'view.announce.leftFocus'))
}

export const toggleTypewriter = (): void => changeView({ typewriter: !preferences().writing.typewriter })
