/** Words of datelines, leads, pull quotes, footnotes, page breaks and the editor's line. */
export const structure = {
  'document.notes.doubled': '有 {count} 处脚注引用重复，已各自成注。',
  'document.notes.noteless': '有 {count} 处脚注引用没有注文，已补上空注，请填写。',
  'document.notes.unreferred': '有 {count} 条脚注没有引用处，注文已移到文末。',
  'portal.problem.switch': '应为是或否（true 或 false）',
  'settings.profile.editorLine': '文末印“（责任编辑：某某）”',
  'settings.profile.editorLineHint': '取自稿件的责任编辑；正文末尾已经写了的，不再重复。',
} as const
