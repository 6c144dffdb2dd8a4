import { CHANGE_MODES, type ChangeMode } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import './import.css'

interface ChangesChoiceProps {
  readonly value: ChangeMode
  readonly onValue: (mode: ChangeMode) => void
}

/** What becomes of tracked changes, asked once for the whole import. */
export const ChangesChoice = ({ value, onValue }: ChangesChoiceProps) => (
  <fieldset className="gt-import-changes">
    <legend>{t('importWindow.changes')}</legend>
    {CHANGE_MODES.map((mode) => (
      <label key={mode}>
        <input type="radio" name="changes" checked={mode === value} onChange={() => onValue(mode)} />
        {t(`importWindow.changes.${mode}`)}
      </label>
    ))}
  </fieldset>
)
