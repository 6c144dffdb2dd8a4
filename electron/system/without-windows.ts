import { app } from 'electron'
import { pdfOf } from './printing'

/** `Gaotai --cli …`: the command line in the packaged app, without windows, beside a workstation that may be open. */
export async function runWithoutWindows(argv: readonly string[]): Promise<void> {
  app.dock?.hide()
  // A sheet that was drawn as a PDF closes its window: that is no reason to end before the command does.
  app.on('window-all-closed', () => undefined)
  const [{ processIo }, { runCommandLine }] = await Promise.all([
    import('../commandline/process-io'),
    import('../commandline/run'),
  ])
  const code = await runCommandLine(argv, { ...processIo(), printPdf })
  await Promise.all([written(process.stdout), written(process.stderr)])
  app.exit(code)
}

/** Only when one is asked for does it wait for what draws windows. */
async function printPdf(html: string): Promise<Uint8Array> {
  await app.whenReady()
  return pdfOf(html)
}

/** Resolves once everything written so far has left: `app.exit` doesn't wait for pipes. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve())
  })
}
