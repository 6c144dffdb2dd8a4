import type { EditorCommand } from './command'

/** Tools that open something of their own over the text. */
export const symbolsCommand: EditorCommand = {
  id: 'symbols',
  label: 'editor.symbols',
  icon: 'symbols',
  keys: 'Mod-Shift-y',
  run: () => true,
  opens: 'symbols',
}

export const snippetsCommand: EditorCommand = {
  id: 'snippets',
  label: 'editor.snippets',
  icon: 'snippets',
  run: () => true,
  opens: 'snippets',
}

export const findCommand: EditorCommand = {
  id: 'find',
  label: 'editor.find',
  icon: 'find',
  run: () => true,
  opens: 'find',
}

export const convertCommand: EditorCommand = {
  id: 'convert',
  label: 'editor.convert',
  icon: 'convert',
  run: () => true,
  opens: 'convert',
}
