import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/app'
import { followAppearance } from './app/appearance'
import { loadApp } from './state/app'

// Asked for before anything is drawn: the answer is on its way while the window is put together.
const started = loadApp()
const place = document.getElementById('root')
const query = new URLSearchParams(window.location.search)

/** The window draws once, with its rows, and never an empty frame before them. */
async function start(): Promise<void> {
  if (place === null) return
  const root = createRoot(place)
  await started
  followAppearance()
  if (query.get('view') === 'preview') {
    const { PreviewWindow } = await import('./features/preview/preview-window')
    const [part, block] = [Number(query.get('part')), Number(query.get('block'))]
    const start = { id: query.get('id') ?? '', part, block, external: query.get('external') }
    root.render(<PreviewWindow start={start} />)
  } else root.render(<App />)
}

void start()
