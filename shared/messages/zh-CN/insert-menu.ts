/** Words of the 插入 menu and its groups. */
export const insertMenu = {
  'editor.insertMenu': '插入',
  'editor.insertMenu.media': '图片与表格',
  'editor.insertMenu.layout': '版面',
} as const
