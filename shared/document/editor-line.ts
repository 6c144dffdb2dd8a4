import type { NodeJson } from './json'
import { inlineText } from './text'

/** “（责任编辑：某某）”, “责编 某某”, “Editor: …”: a line that says so and nothing else. */
const EDITOR_LINE =
  /^[\s（(【[]*(?:(?:本[文版期]|网络|见习)?(?:责任编辑|责编|编辑)(?:\s*[:：/／|｜]\s*|\s+)\S.{0,40}|(?:Editor|Edited by)\s*:?\s+\S.{0,60})$/iu

/** Whether the text itself ends with a line that names its editor; notes and empty paragraphs after it don't count. */
export function endsWithEditorLine(body: NodeJson): boolean {
  const last = (body.content ?? []).findLast(
    (node) => node.type !== 'footnotes' && node.type !== 'pageBreak' && inlineText(node).trim() !== '',
  )
  return last?.type === 'paragraph' && EDITOR_LINE.test(inlineText(last).trim())
}
