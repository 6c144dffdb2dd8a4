/** Words of the choice after a paste. */
export const pasteChoice = {
  'paste.choice': '粘贴方式',
  'paste.choice.keep': '保留格式',
  'paste.choice.clean': '清理格式',
  'paste.choice.text': '纯文本',
  'paste.choice.wrapped': '接好断行',
  'paste.choice.tip': '已粘贴。按 {keys} 可改变粘贴方式，按 Esc 收起。',
} as const
