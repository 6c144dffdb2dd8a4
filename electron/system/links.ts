import { shell } from 'electron'
import { isSafeLink } from '../../shared/document/safe-link'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'

/** The one door through which an address leaves for the system's browser or mail program: http, https, mailto. */
export async function openOutside(address: string): Promise<void> {
  if (!isSafeLink(address) || !URL.canParse(address)) throw new AppError('link-refused', t('system.error.link'))
  try {
    // Printed anew, so that what the parser understood is what the system gets.
    await shell.openExternal(new URL(address).href)
  } catch (error) {
    throw new AppError('link-refused', t('system.error.linkFailed'), undefined, error)
  }
}
