import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeBody } from '../../../shared/document/html/serialize'
import type { DocumentJson } from '../../../shared/document/json'
import { lexicalState } from './lexical-state'
import { lexicalPage } from './lexical-page'

export type Peer = 'plain' | 'lexical'

/** The sheet that our editor has, in as few rules: the same column, letters and lines, so that the text is laid out alike. */
const STYLE = `
body { display: flex; height: 100vh; margin: 0; flex-direction: column; }
.sheet { flex: 1; min-height: 0; padding: 18px 32px 96px; overflow-y: auto; scrollbar-gutter: stable both-edges; }
#text { max-width: 736px; min-height: 60vh; margin: 0 auto; font: 17.5px/1.9 'Songti SC', 'SimSun', 'Noto Serif CJK SC',
  'Source Han Serif SC', serif; line-break: strict; text-align: justify; outline: none; white-space: break-spaces; }
p { margin: 0 0 0.45em; text-indent: 2em; }
h2 { margin: 1.1em 0 0.55em; font-size: 1.18em; line-height: 1.5; text-align: center; }
figure { padding: 0.5em 0; margin: 0.4em 0; text-align: center; }
img { max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; }
td { padding: 4px 8px; border: 1px solid #ccc; }
td p { margin: 0; text-indent: 0; }
`

const page = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>peer</title><style>${STYLE}</style>
<button type="button" id="open">open</button><button type="button" id="clear">clear</button>
<div class="sheet"><div id="text" contenteditable="true" spellcheck="false" role="textbox" aria-multiline="true"></div></div>
${script}</html>`

/** The least that shows a text and lets a person write in it: HTML out of a file, into an element. */
const PLAIN = `<script src="kit.js"></script><script>
onOpen('article.html', (html) => { text.innerHTML = html })
onClear(() => { text.innerHTML = '<p><br></p>' })
</script>`

/** What both peers share: the element, and the two buttons. */
const KIT = `
const text = document.getElementById('text')
function onOpen(file, show) {
  document.getElementById('open').addEventListener('click', () => {
    const request = new XMLHttpRequest()
    request.open('GET', file)
    request.onload = () => show(request.responseText)
    request.send()
  })
}
const onClear = (work) => document.getElementById('clear').addEventListener('click', work)
`

/**
 * An Electron app with one window of our window's size that shows the text when its button is pressed.
 * @returns its folder
 */
export async function makePeer(
  dir: string,
  peer: Peer,
  size: { readonly width: number; readonly height: number },
): Promise<string> {
  const app = join(dir, peer)
  await mkdir(app, { recursive: true })
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: peer, version: '1.0.0', main: 'main.js' }))
  // Modules and texts are files beside the page, which a page of a file may not read otherwise.
  const options = { ...size, webPreferences: { webSecurity: false } }
  await writeFile(
    join(app, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.setPath('userData', ${JSON.stringify(join(app, 'state'))})
app.whenReady().then(() => new BrowserWindow(${JSON.stringify(options)}).loadFile(require('path').join(__dirname, 'index.html')))
`,
  )
  await writeFile(join(app, 'kit.js'), KIT)
  await writeFile(join(app, 'index.html'), page(peer === 'plain' ? PLAIN : lexicalPage()))
  return app
}

/** Puts the text that the peer shows next into its folder. */
export async function fillPeer(app: string, peer: Peer, body: DocumentJson, picture: Uint8Array): Promise<void> {
  const context = { mediaHref: () => 'picture.png', mediaSize: () => null }
  await writeFile(join(app, 'picture.png'), picture)
  await (peer === 'plain'
    ? writeFile(join(app, 'article.html'), serializeBody(body, context))
    : writeFile(join(app, 'article.json'), JSON.stringify(lexicalState(body))))
}
