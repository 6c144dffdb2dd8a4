import type { ElectronApplication } from '@playwright/test'

/** The next folder dialogs answer this folder; null cancels. */
export const answerFolderDialog = (app: ElectronApplication, folder: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, folder)

/** Text on the system's clipboard, as another program would have left it there. */
export const copyElsewhere = (app: ElectronApplication, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text)

/** Several flavours at once, as a word processor puts them. */
export const copyFlavours = (
  app: ElectronApplication,
  flavours: { readonly text: string; readonly html?: string; readonly rtf?: string },
): Promise<void> =>
  app.evaluate((electron, data) => {
    const { clipboard } = electron as unknown as { readonly clipboard: { readonly write: (data: object) => void } }
    clipboard.write(data)
  }, flavours)

/** The next dialogs for files and folders answer these, one after the other. */
export const answerFolderDialogs = (app: ElectronApplication, paths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const waiting = [...chosen]
    dialog.showOpenDialog = () => {
      const path = waiting.shift()
      return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
    }
  }, paths)

/** What is printed from now on is drawn and noted instead; a person would choose a printer. @returns reads the titles */
export async function noteWhatIsPrinted(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  const titles = await app.evaluateHandle(({ app: running }) => {
    const seen: string[] = []
    running.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        seen.push(contents.getTitle())
        done?.(true, '')
      }
    })
    return seen
  })
  return () => titles.jsonValue()
}

/** The next dialogs that ask where to save answer this file. */
export const answerSaveDialog = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
