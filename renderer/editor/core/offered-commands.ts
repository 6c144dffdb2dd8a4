import { t } from '../../../shared/messages/translate'
import type { OfferedCommand } from '../api'
import { ALL_COMMANDS } from '../commands/catalogue'
import { isEnabled } from '../commands/command'
import { CONVERSIONS, convertIn } from '../converting/conversions'
import { shortcutText } from '../toolbar/shortcut-text'
import { perform } from './perform'
import type { OpenText } from './open-text'

/** Every command of the text with why it can't be used now, for a list of all commands. */
export const offeredCommands = (session: OpenText): readonly OfferedCommand[] => [
  ...ALL_COMMANDS.filter(({ opens }) => opens !== 'insert-menu').map((command) => ({
    id: command.id,
    label: t(command.label),
    ...(command.keys === undefined ? {} : { shortcut: shortcutText(command.keys) }),
    whyNot: !session.view.editable
      ? t('commands.why.locked')
      : isEnabled(command, session.view.state)
        ? null
        : t('commands.why.here'),
    run: () => perform(session, command),
  })),
  ...CONVERSIONS.map((conversion) => ({
    id: `convert.${conversion}`,
    label: t(`convert.command.${conversion}`),
    whyNot: session.view.editable ? null : t('commands.why.locked'),
    run: () => {
      session.view.focus()
      void convertIn(session, conversion)
    },
  })),
]
