import electron from 'electron'

/** Electron 33's clipboard; 45 has the W3C one in its place, whose `ClipboardItem` does not exist in 33. */
interface EarlierClipboard {
  readonly write: (data: { readonly html?: string; readonly text: string }) => void
}

/** Puts one entry on the system's clipboard: text, and the same as HTML where there is one. */
export async function copyToClipboard(content: { readonly html?: string; readonly text: string }): Promise<void> {
  if ('ClipboardItem' in electron) {
    const item = new electron.ClipboardItem({
      ...(content.html === undefined ? {} : { 'text/html': asBlob(content.html, 'html') }),
      'text/plain': asBlob(content.text, 'plain'),
    })
    await electron.clipboard.write([item])
    return
  }
  const clipboard: unknown = (electron as { readonly clipboard: unknown }).clipboard
  ;(clipboard as EarlierClipboard).write({ ...content })
}

const asBlob = (text: string, kind: 'html' | 'plain'): Blob => new Blob([text], { type: `text/${kind}` })
