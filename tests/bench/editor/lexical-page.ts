import { join } from 'node:path'

/** The page's script that mounts Lexical as its own documents tell: rich text, tables, a figure of two small nodes. */
export const lexicalPage = (): string => `
process.env.NODE_ENV = 'production'
const from = require('module').createRequire(${JSON.stringify(join(process.cwd(), 'tests/bench/peers/package.json'))})
const lexical = from('lexical'), rich = from('@lexical/rich-text'), tables = from('@lexical/table')
class FigureNode extends lexical.ElementNode {
  static getType() { return 'figure' }
  static clone(node) { return new FigureNode(node.__key) }
  static importJSON(json) { return new FigureNode().updateFromJSON(json) }
  createDOM() { return document.createElement('figure') }
  updateDOM() { return false }
}
class PictureNode extends lexical.DecoratorNode {
  static getType() { return 'picture' }
  static clone(node) { return new PictureNode(node.__key) }
  static importJSON(json) { return new PictureNode().updateFromJSON(json) }
  createDOM() { const img = document.createElement('img'); img.src = 'picture.png'; return img }
  updateDOM() { return false }
  isInline() { return false }
  decorate() { return null }
}
const editor = lexical.createEditor({
  namespace: 'peer',
  nodes: [rich.HeadingNode, rich.QuoteNode, tables.TableNode, tables.TableRowNode, tables.TableCellNode, FigureNode, PictureNode],
  onError: (error) => { throw error },
})
editor.setRootElement(text)
rich.registerRichText(editor)
tables.registerTablePlugin(editor)
onOpen(() => fs.readFile(__dirname + '/article.json', 'utf8', (_problem, json) => editor.setEditorState(editor.parseEditorState(json))))
onClear(() => editor.update(() => lexical.$getRoot().clear().append(lexical.$createParagraphNode())))
`
