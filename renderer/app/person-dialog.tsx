import { useState } from 'react'
import { t } from '../../shared/messages/translate'
import { asAppError, setPerson, useApp } from '../state/app'
import { closeDialog } from '../state/dialogs'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/field'

/** Who works here: a name typed or chosen among those who did before. */
export function PersonDialog({ then }: { readonly then: (() => void) | null }) {
  const state = useApp((app) => app.state)
  const [name, setName] = useState(state?.person ?? '')
  const [error, setError] = useState<string | null>(null)
  const others = (state?.people ?? []).filter((person) => person !== state?.person)
  const choose = async (person: string): Promise<void> => {
    if (person === '') {
      setError(t('welcome.nameMissing'))
      return
    }
    try {
      await setPerson(person)
      closeDialog()
      then?.()
    } catch (problem) {
      setError(asAppError(problem).message)
    }
  }
  return (
    <Dialog
      title={t('person.title')}
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
          <Button tone="primary" onClick={() => void choose(name.trim())}>
            {t('common.ok')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('welcome.name')}
        hint={t('welcome.nameHint')}
        error={error}
        value={name}
        data-autofocus="true"
        onFocus={(event) => event.target.select()}
        maxLength={40}
        autoComplete="off"
        onValue={(value) => {
          setName(value)
          setError(null)
        }}
        onKeyDown={(event) => {
          // Enter that ends a composition belongs to the input method.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void choose(name.trim())
        }}
      />
      {others.length === 0 ? null : (
        <div className="gt-people" role="group" aria-label={t('person.others')}>
          {others.slice(0, 8).map((person) => (
            <Button key={person} icon="person" onClick={() => void choose(person)}>
              {person}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  )
}
