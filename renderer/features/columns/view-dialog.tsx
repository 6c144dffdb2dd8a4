import { useState } from 'react'
import type { SavedView } from '../../../shared/ipc/list-values'
import { t } from '../../../shared/messages/translate'
import { closeDialog } from '../../state/dialogs'
import { keepView, renameView, useViews } from '../../state/views'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/field'
import './navigation.css'

const LONGEST = 40

/** The name of a view that is kept or renamed. */
export function ViewDialog({ view }: { readonly view: SavedView | null }) {
  const views = useViews((all) => all.views)
  const [name, setName] = useState(view?.name ?? '')
  const [asked, setAsked] = useState(false)
  const typed = name.trim()
  const taken = views.some((other) => other.name === typed && other.id !== view?.id)
  const problem = typed === '' ? t('view.nameMissing') : taken ? t('view.nameTaken') : null
  const save = (): void => {
    setAsked(true)
    if (problem !== null) return
    closeDialog()
    void (view === null ? keepView(typed) : renameView(view.id, typed))
  }
  return (
    <Dialog
      title={t(view === null ? 'view.keep.title' : 'view.rename.title')}
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
          <Button tone="primary" onClick={save}>
            {t('view.save')}
          </Button>
        </>
      }
    >
      <form
        className="gt-view-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('view.name')}
          hint={view === null ? t('view.keep.text') : undefined}
          error={asked || taken ? problem : null}
          data-autofocus="true"
          maxLength={LONGEST}
          value={name}
          onValue={setName}
        />
      </form>
    </Dialog>
  )
}
