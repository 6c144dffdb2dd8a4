import { useRef } from 'react'
import { slotOf } from '../../../shared/document/media-slots'
import { MEDIA_KINDS, MOST_SLOT_TEXT } from '../../../shared/document/nodes/media-slot'
import { t } from '../../../shared/messages/translate'
import { removeSlot, slotAt } from '../commands/media-slots'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { ToolButton } from '../toolbar/tool-button'
import { useRovingFocus } from '../toolbar/use-roving-focus'
import { AttributeField } from './attribute-field'

const FIELDS = ['title', 'address', 'duration'] as const
const HINTS = { title: null, address: 'editor.slot.address.hint', duration: 'editor.slot.duration.hint' } as const

/** One line, without what only a program would put there. */
const readText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, MOST_SLOT_TEXT)

/** What the place of a recording says: kind, title, address or file name, duration. */
export function SlotPanel({ session, pos }: { readonly session: EditorSession; readonly pos: number }) {
  const node = useShown(session, (state) => slotAt(state)?.node ?? null)
  const bar = useRef<HTMLDivElement>(null)
  const roving = useRovingFocus(bar)
  if (node === null) return null
  const slot = slotOf({ type: node.type.name, attrs: node.attrs })
  return (
    <div ref={bar} role="toolbar" aria-label={t('editor.slot.tools')} className="gt-context" {...roving}>
      <div className="gt-tool-group" role="group" aria-label={t('editor.slot.kind')}>
        {MEDIA_KINDS.map((kind) => (
          <ToolButton
            key={kind}
            label={t(`document.slot.${kind}`)}
            words={t(`document.slot.${kind}`)}
            pressed={slot.kind === kind}
            onPress={() =>
              session.run((state, dispatch) => {
                dispatch?.(state.tr.setNodeAttribute(pos, 'kind', kind))
                return true
              })
            }
          />
        ))}
      </div>
      {FIELDS.map((name) => {
        const hint = HINTS[name]
        return (
          <AttributeField
            key={`${name} ${pos}`}
            session={session}
            pos={pos}
            node="mediaSlot"
            name={name}
            value={slot[name]}
            label={t(`editor.slot.${name}`)}
            hint={hint === null ? '' : t(hint)}
            read={readText}
            className={name === 'duration' ? 'gt-alt gt-slot-duration' : 'gt-alt'}
          />
        )
      })}
      <div className="gt-tool-group" role="group">
        <ToolButton label={t('editor.slot.remove')} icon="remove" onPress={() => session.run(removeSlot)} />
      </div>
    </div>
  )
}
