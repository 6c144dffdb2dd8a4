import { t } from '../../shared/messages/translate'
import { useApp } from './app'
import { notify } from './notices'

const closed = (app: { readonly readOnly: boolean; readonly available: boolean }): string | null =>
  app.readOnly || !app.available ? t('list.cannotWrite') : null

/** Why commands that write can't be used now; null when they can. */
export const useWhyNotWritable = (): string | null => useApp(closed)

/** For keys, which have nothing to be greyed: says why and answers false where the library can't be written. */
export function mayWrite(): boolean {
  const reason = closed(useApp.getState())
  if (reason !== null) notify('warning', reason)
  return reason === null
}
