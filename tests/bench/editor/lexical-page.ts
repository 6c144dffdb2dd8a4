import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Exports = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The production form of everything that the packages of a scope export, as a browser can import it. */
function importMap(): string {
  const packages = join(process.cwd(), 'tests', 'bench', 'peers', 'node_modules')
  const names = [
    'lexical',
    '@preact/signals-core',
    ...readdirSync(join(packages, '@lexical')).map((n) => `@lexical/${n}`),
  ]
  const imports = names.flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as { exports: Exports }
    return Object.entries(manifest.exports).map(([path, forms]) => {
      const file = forms['production'] ?? forms['import'] ?? forms['default'] ?? ''
      return [name + path.slice(1), pathToFileURL(join(packages, name, file)).href]
    })
  })
  return JSON.stringify({ imports: Object.fromEntries(imports) as Record<string, string> })
}

/** The page's scripts that mount Lexical as its own documents tell: rich text, tables, a figure of two small nodes. */
export const lexicalPage = (): string => `<script type="importmap">${importMap()}</script>
<script src="kit.js"></script><script type="module">
import { $createParagraphNode, $getRoot, createEditor, DecoratorNode, ElementNode } from 'lexical'
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import { registerTablePlugin, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
class FigureNode extends ElementNode {
  static getType() { return 'figure' }
  static clone(node) { return new FigureNode(node.__key) }
  static importJSON(json) { return new FigureNode().updateFromJSON(json) }
  createDOM() { return document.createElement('figure') }
  updateDOM() { return false }
}
class PictureNode extends DecoratorNode {
  static getType() { return 'picture' }
  static clone(node) { return new PictureNode(node.__key) }
  static importJSON(json) { return new PictureNode().updateFromJSON(json) }
  createDOM() { const img = document.createElement('img'); img.src = 'picture.png'; return img }
  updateDOM() { return false }
  isInline() { return false }
  decorate() { return null }
}
const editor = createEditor({
  namespace: 'peer',
  nodes: [HeadingNode, QuoteNode, TableNode, TableRowNode, TableCellNode, FigureNode, PictureNode],
  onError: (error) => { throw error },
})
editor.setRootElement(text)
registerRichText(editor)
registerTablePlugin(editor)
onOpen('article.json', (json) => editor.setEditorState(editor.parseEditorState(json)))
onClear(() => editor.update(() => $getRoot().clear().append($createParagraphNode())))
</script>`
