import { NO_POSTINGS } from './postings'
import { characterKey, pairKey, type Segment, type SegmentDocument } from './segment'

const LINE_BREAK = 10

/** A segment that takes new documents. */
export interface MemorySegment extends Segment {
  /** @param text folded; lines are fields @returns the document's number */
  readonly add: (document: SegmentDocument, text: string) => number
}

export function openMemorySegment(): MemorySegment {
  const documents: SegmentDocument[] = []
  const texts: string[] = []
  const lists = new Map<number, number[]>()

  function note(key: number, document: number): void {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [document])
    else if (list[list.length - 1] !== document) list.push(document)
  }

  return {
    documents,
    keys: () => Uint32Array.from(lists.keys()).sort(),
    postings: (key) => lists.get(key) ?? NO_POSTINGS,
    weight: (key) => lists.get(key)?.length ?? 0,
    textOf: (document) => texts[document] ?? '',
    finder: (text) => (document) => texts[document]?.includes(text) ?? false,
    add: (document, text) => {
      const number = documents.push(document) - 1
      texts.push(text)
      let before = LINE_BREAK
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        if (unit !== LINE_BREAK) {
          note(characterKey(unit), number)
          if (before !== LINE_BREAK) note(pairKey(before, unit), number)
        }
        before = unit
      }
      return number
    },
  }
}
