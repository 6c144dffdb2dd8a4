import { matchName, type ReadName } from '../../../shared/finding/name-match'
import type { EditorState } from '@tiptap/pm/state'
import { t } from '../../../shared/messages/translate'
import { ALL_COMMANDS } from '../commands/catalogue'
import { isEnabled, type EditorCommand } from '../commands/command'
import { INSERT_MENU } from '../commands/insert-menu'

/** Blocks that a paragraph can become, beside what the 插入 menu has. */
const BLOCKS: ReadonlySet<string> = new Set(['heading-2', 'heading-3', 'bullet-list', 'ordered-list', 'quote'])

const OFFERED: readonly EditorCommand[] = [
  ...ALL_COMMANDS.filter(({ id }) => BLOCKS.has(id)),
  ...INSERT_MENU.flatMap(({ commands }) => commands),
]

export const nameOf = (command: EditorCommand): string => t(command.label).replace('…', '')

/** How names are read, once the dictionary has been fetched; before that they are found by their characters. */
let readings: ReadonlyMap<string, ReadName> | null = null
let fetching: Promise<void> | null = null

export const fetchReadings = (): Promise<void> =>
  (fetching ??= import('../../../shared/finding/read-name').then(({ readName }) => {
    readings = new Map(OFFERED.map((command) => [command.id, readName(nameOf(command))]))
  }))

/** What can be put in here, by what was typed, best first. */
export function slashEntries(state: EditorState, typed: string): readonly EditorCommand[] {
  return OFFERED.flatMap((command) => {
    const name = readings?.get(command.id) ?? { name: nameOf(command), readings: [] }
    const match = matchName(typed, name)
    return match === null || !isEnabled(command, state) ? [] : [{ command, rank: match.rank }]
  })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ command }) => command)
}
