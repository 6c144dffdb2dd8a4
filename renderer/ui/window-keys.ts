import type { MenuCommand } from '../../shared/ipc/contract'
import { hasMod } from './keys'

/** The menu's shortcuts, as the window hears them; a key the page takes never reaches the menu, so none runs twice. */
const SHORTCUTS = {
  'Mod+N': 'article.new',
  'Mod+Shift+N': 'article.fromTemplate',
  'Mod+F': 'edit.find',
  'Mod+H': 'edit.replace',
  'Mod+Shift+K': 'app.commands',
  'Mod+Shift+I': 'library.import',
  'Mod+Shift+U': 'library.site',
  'Mod+6': 'view.outline',
  'Mod+S': 'article.save',
  'Mod+W': 'article.close',
  'Mod+Shift+H': 'article.history',
  'Mod+D': 'article.duplicate',
  'Mod+Shift+E': 'article.export',
  'Mod+P': 'article.print',
  'Mod+Shift+C': 'article.copyBody',
  'Mod+O': 'library.switch',
  'Mod+,': 'settings.open',
  'Mod+1': 'view.edit',
  'Mod+2': 'view.split',
  'Mod+3': 'view.preview',
  'Mod+4': 'view.list',
  'Mod+5': 'view.panel',
  'Mod+Shift+P': 'view.previewWindow',
  'Mod+=': 'view.textLarger',
  'Mod++': 'view.textLarger',
  'Mod+Shift++': 'view.textLarger',
  'Mod+-': 'view.textSmaller',
  'Mod+0': 'view.textNormal',
} as const satisfies Readonly<Record<string, MenuCommand>>

/** The command that a key press stands for; none while an input method composes. */
export const commandOf = (event: KeyboardEvent): MenuCommand | null =>
  event.isComposing ? null : commandMeantBy(event)

/** The same whoever may still want the key. */
export function commandMeantBy(event: KeyboardEvent): MenuCommand | null {
  if (event.altKey) return null
  if (event.key === 'F8' && !event.shiftKey && !event.ctrlKey && !event.metaKey) return 'view.focus'
  if (!hasMod(event)) return null
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const pressed = `Mod+${event.shiftKey ? 'Shift+' : ''}${key}`
  return Object.hasOwn(SHORTCUTS, pressed) ? SHORTCUTS[pressed as keyof typeof SHORTCUTS] : null
}

/** The keys of a command, e.g. `Mod+S`; the first where it has several. */
export const shortcutOf = (command: MenuCommand): string | null =>
  Object.entries(SHORTCUTS).find(([, meant]) => meant === command)?.[0] ?? null
