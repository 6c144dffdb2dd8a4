import { BrowserWindow, type Session, session } from 'electron'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { answer, notFound } from './protocol/answers'
import { ORIGIN, SCHEME } from './protocol/origin'
import { PREVIEW_POLICY } from './protocol/policy'
import { guardSession } from './session-guard'

/** Sheets that are being printed, by their address; they live in memory and only while a window shows them. */
const sheets = new Map<string, string>()
let next = 1
let room: Session | null = null

/** A session of its own, which serves these sheets and nothing else. */
function printingSession(): Session {
  if (room !== null) return room
  room = session.fromPartition('printing')
  guardSession(room)
  room.protocol.handle(SCHEME, ({ url }) => {
    const html = sheets.get(url)
    return html === undefined ? notFound() : answer(200, html, 'text/html; charset=utf-8', PREVIEW_POLICY)
  })
  return room
}

/** Draws self-contained HTML in a window that nobody sees and no script runs in, and works with it there. */
async function withSheet<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const url = `${ORIGIN}/sheet/${next++}`
  sheets.set(url, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printingSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(url)
    return await work(window)
  } finally {
    sheets.delete(url)
    window.destroy()
  }
}

const PAGES =
  '<div style="width:100%;font-size:8pt;text-align:center"><span class="pageNumber"></span>／<span class="totalPages"></span></div>'

/** An A4 PDF with tags for screen readers and an outline of the headings. @throws AppError 'internal' */
export async function pdfOf(html: string): Promise<Uint8Array> {
  try {
    return await withSheet(html, ({ webContents }) =>
      webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: PAGES,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new AppError('internal', t('exporting.pdfFailed', { detail: detail.slice(0, 200) }), undefined, error)
  }
}

/**
 * Opens the system's print dialog for self-contained HTML. @returns false when the person cancelled it
 * @throws AppError 'io' when it couldn't be printed
 */
export const printSheet = (html: string): Promise<boolean> =>
  withSheet(
    html,
    ({ webContents }) =>
      new Promise((done, failed) => {
        webContents.print({ silent: false, printBackground: false, pageSize: 'A4' }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) done(printed)
          else failed(new AppError('io', t('exporting.printFailed', { detail: reason })))
        })
      }),
  )
