import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { showHistory } from '../../state/history'
import { useWorkingCopy } from '../../state/working-copy'
import { Icon, type IconName } from '../../ui/icon'
import { shortcutText } from '../../ui/keys'
import { formatWhen } from '../../ui/when'
import './status.css'

interface Words {
  readonly tone: 'quiet' | 'busy' | 'warning' | 'danger'
  readonly icon: IconName
  readonly text: string
  readonly detail?: string
}

/** Where the text stands: saved, kept as a draft, being written, or not saved and why. */
export function SaveState() {
  const { open, save, draftWrittenAt, draftError } = useWorkingCopy()
  if (open === null) return null
  const words = ((): Words => {
    switch (save.kind) {
      case 'saved':
        if (save.at === null) return { tone: 'quiet', icon: 'page', text: t('save.new') }
        return {
          tone: 'quiet',
          icon: 'check',
          text: t('save.saved', { when: formatWhen(save.at, new Date()), number: open.number }),
        }
      case 'dirty':
        if (draftWrittenAt === null) return { tone: 'busy', icon: 'write', text: t('save.dirty') }
        return { tone: 'warning', icon: 'clock', text: t('save.draftKept') }
      case 'saving':
        return { tone: 'busy', icon: 'save', text: t('save.saving') }
      case 'failed': {
        const text = t(draftError === null ? 'save.failedDraftKept' : 'save.failed')
        return { tone: 'danger', icon: 'warning', text, detail: save.error.message }
      }
      default:
        return assertNever(save)
    }
  })()
  const content = (
    <>
      <Icon name={words.icon} />
      <span>{words.text}</span>
    </>
  )
  const state = { className: 'gt-save-state', 'data-tone': words.tone, 'data-save': save.kind }
  const tip = words.detail ?? words.text
  if (open.number === 0) {
    return (
      <span {...state} title={tip}>
        {content}
      </span>
    )
  }
  const toHistory = t('history.open', { shortcut: shortcutText('Mod+Shift+H') })
  return (
    <button {...state} type="button" title={`${tip}\n${toHistory}`} onClick={() => void showHistory(open.id)}>
      {content}
    </button>
  )
}
