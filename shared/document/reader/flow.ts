import type { NodeJson } from '../json'
import type { Alignment } from '../nodes/blocks'
import type { Run } from './inline-content'
import { paragraphsOfRuns, REFERENCE } from './inline-content'
import type { InlineStyle } from './inline-style'
import type { FlowBlock, ListMark } from './word-lists'
import { joinListItems } from './word-lists'

/** What a text block becomes when it ends. */
export interface TextBlock {
  readonly type: 'paragraph' | 'heading' | 'lead'
  readonly level: 2 | 3
  readonly align: Alignment | null
  readonly list: ListMark | null
}

export const PARAGRAPH: TextBlock = { type: 'paragraph', level: 2, align: null, list: null }

/** Collects what stands in one container: runs gather into text blocks, blocks follow each other. */
export class Flow {
  private readonly blocks: FlowBlock[] = []
  private runs: Run[] = []

  addText(text: string | null, style: InlineStyle): void {
    this.runs.push({ text, style })
  }

  /** A reference to the note of that id. */
  addReference(note: string, style: InlineStyle): void {
    this.runs.push({ text: REFERENCE, style, note })
  }

  addBlock(node: NodeJson): void {
    this.blocks.push({ node, list: null })
  }

  /** An empty text block that is meant to be one. */
  addEmpty(as: TextBlock): void {
    this.flush(as)
    this.blocks.push({ node: textBlock(as, []), list: null })
  }

  /** Ends the text block under way, if any. */
  flush(as: TextBlock): void {
    if (this.runs.length === 0) return
    const paragraphs = paragraphsOfRuns(this.runs)
    this.runs = []
    for (const content of paragraphs) this.blocks.push({ node: textBlock(as, content), list: as.list })
  }

  /** All blocks so far, fake list paragraphs made into real lists. */
  finish(as: TextBlock): readonly NodeJson[] {
    this.flush(as)
    return joinListItems(this.blocks)
  }
}

function textBlock(as: TextBlock, content: readonly NodeJson[]): NodeJson {
  const attrs = as.type === 'lead' ? {} : { ...(as.type === 'heading' ? { level: as.level } : {}), align: as.align }
  return content.length === 0 ? { type: as.type, attrs } : { type: as.type, attrs, content }
}
