import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { listen } from '../bridge/client'
import { Navigation } from '../features/columns/navigation'
import { ArticleList } from '../features/list/article-list'
import { ArticleBanners, LibraryBanners } from '../features/status/banners'
import { useApp, usePreferences } from '../state/app'
import { followList, refreshList, seedList } from '../state/article-list'
import { followDraft } from '../state/article-session'
import { followColumnTree } from '../state/column-tree'
import { forgetSession } from '../state/drafts'
import { followLeftDrafts } from '../state/left-drafts'
import { followOutsideChanges } from '../state/outside-changes'
import { forgetUndo } from '../state/list-undo'
import { feedPreviewWindow } from '../state/preview-page'
import { followRecovery } from '../state/recovery-centre'
import { resetSelection } from '../state/selection'
import { followViews } from '../state/views'
import { closeArticle, useWorkingCopy } from '../state/working-copy'
import { commandMeantBy, commandOf } from '../ui/window-keys'
import { runCommand } from './commands'
import { FileDrops } from './file-drops'
import { focusList, focusNextPane } from './panes'
import { markReady } from './ready'
import { SidePanels } from './side-panels'
import { useSides } from './sides'
import { TopBar } from './top-bar'
import { fetchWorkChunks } from './work-chunks'
import { WritingArea } from './writing-area'

/** Everything that follows the open library; started once its first rows are drawn. */
function followLibrary(): () => void {
  const stops = [
    followList(),
    followDraft(),
    followColumnTree(),
    followLeftDrafts(),
    followOutsideChanges(),
    followViews(),
    followRecovery(),
  ]
  void refreshList()
  if (useApp.getState().state?.previewOpen === true) feedPreviewWindow()
  const stopFetching = fetchWorkChunks()
  return () => {
    stopFetching()
    stops.forEach((stop) => stop())
    closeArticle()
    forgetSession()
    resetSelection()
    forgetUndo()
  }
}

function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key that an input method may still want moves nothing, also by the menu: leaving would break its composition off.
    if (event.isComposing) {
      const meant = commandMeantBy(event)
      if (meant !== null) event.preventDefault()
      if (meant === 'article.save') saveComposed()
      return
    }
    if (event.key === 'F6') {
      event.preventDefault()
      focusNextPane(event.shiftKey)
      return
    }
    const command = commandOf(event)
    if (command === null) return
    event.preventDefault()
    runCommand(command)
  }
  window.addEventListener('keydown', onKeyDown)
  const stop = listen('menu:command', ({ command }) => runCommand(command))
  return () => {
    window.removeEventListener('keydown', onKeyDown)
    stop()
  }
}

/** What is composed is chosen first, and saved with the rest. Whoever reads it listens nearer to it. */
function saveComposed(): void {
  const asked = useWorkingCopy.getState().open?.documentKey
  const save = (): void => {
    if (useWorkingCopy.getState().open?.documentKey === asked) runCommand('article.save')
  }
  window.addEventListener('compositionend', save, { once: true })
}

/** The control that closed an article is gone with it: the keyboard goes on in the list. */
function useFocusAfterClosing(isOpen: boolean): void {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) focusList()
    wasOpen.current = isOpen
  }, [isOpen])
}

/** 工作台: shelves, list, writing area, and the panel or the page beside it. */
export function Workstation() {
  const preferences = usePreferences()
  const { layout } = preferences
  const sides = useSides(preferences)
  const isOpen = useWorkingCopy((copy) => copy.open !== null)
  const [painted, setPainted] = useState(false)
  // The list store is filled before its first drawing, not by an effect after it.
  useState(() => seedList(useApp.getState().state?.overview ?? null))
  useLayoutEffect(listenToKeys, [])
  useEffect(() => (painted ? followLibrary() : undefined), [painted])
  const [onDrawn] = useState(() => () => setPainted(true))
  useFocusAfterClosing(isOpen)
  // In focus nothing stands beside the text; without an article there is nothing to focus on.
  const focus = preferences.writing.focus && isOpen
  const list = (sides.list && !focus) || !isOpen
  return (
    <div
      className="gt-shell"
      data-layout={layout}
      data-open={isOpen}
      data-list={list}
      data-panel={sides.panel}
      data-folded={sides.folded}
      data-focus={focus}
    >
      <TopBar />
      <FileDrops />
      <LibraryBanners />
      <main className="gt-panes">
        {list ? (
          <div className="gt-shelves">
            <div data-pane="nav" className="gt-pane">
              <Navigation />
            </div>
            <div data-pane="list" className="gt-pane">
              <ArticleList onDrawn={onDrawn} onReady={markReady} />
            </div>
          </div>
        ) : null}
        {isOpen ? (
          <div className="gt-work">
            <ArticleBanners />
            <div className="gt-work-panes">
              <WritingArea hidden={layout === 'preview' && !focus} />
              {focus ? null : <SidePanels layout={layout} panelVisible={sides.panel} />}
            </div>
          </div>
        ) : null}
      </main>
    </div>
  )
}
