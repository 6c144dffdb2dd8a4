/** Words of the grip beside a block and of the format painter. */
export const blocks = {
  'grip.label': '移动或更改这一块',
  'grip.tip': '拖动可移动，点按打开菜单（Alt+Shift+M）',
  'grip.up': '上移',
  'grip.down': '下移',
  'grip.duplicate': '复制一份',
  'grip.delete': '删除',
  'grip.to': '转为{kind}',
  'painter.label': '格式刷（双击连续使用，Esc 结束）',
  'blocks.moveUp': '本段上移',
  'blocks.moveDown': '本段下移',
} as const
