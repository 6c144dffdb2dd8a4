import { useEffect, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { asAppError, openLibrary, setPerson, useApp, type LibrarySource } from '../../state/app'
import { notify } from '../../state/notices'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Icon, type IconName } from '../../ui/icon'
import { formatWhen } from '../../ui/when'
import './welcome.css'

/** The first screen: who works here, and which library to open. */
export function Welcome({ onReady }: { readonly onReady: () => void }) {
  const state = useApp((app) => app.state)
  const [name, setName] = useState(state?.person ?? '')
  const [nameError, setNameError] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(state?.startProblem?.message ?? null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(onReady, [onReady])

  const open = async (source: LibrarySource): Promise<void> => {
    const person = name.trim()
    if (person === '') {
      setNameError(t('welcome.nameMissing'))
      form.current?.querySelector('input')?.focus()
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      if (person !== state?.person) await setPerson(person)
      const library = await openLibrary(source)
      // It stands in a folder of its own where the chosen one wasn't empty.
      if (source.kind === 'create' && library !== null) notify('success', t('welcome.created', { path: library.path }))
    } catch (error) {
      setProblem(asAppError(error).message)
    } finally {
      setBusy(false)
    }
  }

  const recent = state?.recent ?? []
  return (
    <main className="gt-welcome">
      <div className="gt-welcome-sheet">
        <header>
          <h1>{t('app.name')}</h1>
          <p>{t('welcome.subtitle')}</p>
        </header>
        <form ref={form} onSubmit={(event) => event.preventDefault()}>
          <TextField
            label={t('welcome.name')}
            hint={t('welcome.nameHint')}
            error={nameError}
            value={name}
            autoFocus
            maxLength={40}
            autoComplete="off"
            list="gt-people"
            onValue={(value) => {
              setName(value)
              setNameError(null)
            }}
          />
          <datalist id="gt-people">
            {(state?.people ?? []).map((person) => (
              <option key={person} value={person} />
            ))}
          </datalist>
        </form>
        {problem === null ? null : (
          <p className="gt-welcome-problem" role="alert">
            <Icon name="warning" />
            {problem}
          </p>
        )}
        <div className="gt-welcome-ways">
          <Way icon="plus" way="create" busy={busy} onClick={() => void open({ kind: 'create' })} />
          <Way icon="folder" way="open" busy={busy} onClick={() => void open({ kind: 'choose' })} />
          <Way icon="sample" way="sample" busy={busy} onClick={() => void open({ kind: 'sample' })} />
        </div>
        {recent.length === 0 ? null : (
          <section aria-labelledby="gt-recent">
            <h2 id="gt-recent">{t('welcome.recent')}</h2>
            <ul className="gt-welcome-recent">
              {recent.map((library) => (
                <li key={library.path}>
                  <Button
                    tone="quiet"
                    icon="library"
                    disabled={busy}
                    onClick={() => void open({ kind: 'path', path: library.path })}
                  >
                    {library.name}
                  </Button>
                  <span className="gt-welcome-path" title={library.path}>
                    <bdi>{library.path}</bdi>
                  </span>
                  <span className="gt-welcome-when">{formatWhen(library.openedAt, new Date())}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  )
}

function Way(props: {
  readonly icon: IconName
  readonly way: 'create' | 'open' | 'sample'
  readonly busy: boolean
  readonly onClick: () => void
}) {
  return (
    <button type="button" className="gt-welcome-way" disabled={props.busy} onClick={props.onClick}>
      <Icon name={props.icon} size={20} />
      <strong>{t(`welcome.${props.way}`)}</strong>
      <span>{t(`welcome.${props.way}Hint`)}</span>
    </button>
  )
}
