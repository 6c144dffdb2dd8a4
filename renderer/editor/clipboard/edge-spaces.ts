import { Fragment, Slice } from '@tiptap/pm/model'
import { withinLine } from './plain-text'

/**
 * A line of HTML with the spaces that part it from the words around it: the reader takes white space at its ends for
 * layout, and the text that came along tells which of it is meant.
 */
export function withEdgeSpaces(slice: Slice, text: string): Slice {
  const line = slice.content.firstChild
  if (line?.type.name !== 'paragraph' || slice.content.childCount > 1 || withinLine(text) === null) return slice
  const space = Fragment.from(line.type.schema.text(' '))
  const words = line.textContent
  const before = text.startsWith(' ') && !words.startsWith(' ')
  const after = text.length > 1 && text.endsWith(' ') && !words.endsWith(' ')
  const start = before ? space.append(line.content) : line.content
  return new Slice(Fragment.from(line.copy(after ? start.append(space) : start)), slice.openStart, slice.openEnd)
}
