export const importing = {
  'importing.notText':
    '读不出文字：不是 UTF-8、GB 18030 或 UTF-16 的文本文件。原文件没有改动，请另存为 UTF-8 后再导入。',
  'importing.emptyText': '文件里没有文字，没有导入。',
  'importing.notJson': '不是有效的 JSON（{detail}），没有导入。请检查文件后再试。',
  'importing.noRecords': '文件里没有稿件，没有导入。',
  'importing.unsupported': '还不能导入“{name}”这种文件，没有导入。现在可以导入 .txt 和 .json。',
  'importing.tooLarge': '文件超过 {limit} MB，没有导入。请拆分后再试。',
  'importing.missing': '找不到“{file}”，没有导入。请检查路径。',
  'importing.unreadable': '读不了“{file}”（{code}），没有导入。请检查读取权限和磁盘。',
  'importing.cancelled': '已停止，这篇没有导入。',
  'importing.noColumn': '没有栏目“{name}”，没有保存。请用栏目编号，或“新闻中心/综合新闻”这样的名称路径。',
  'importing.lostTime': '认不出发布时间“{text}”，没有填入。',
  'importing.lostColumn': '没有栏目“{name}”，没有归入栏目。',
  'importing.lostMedia': '图片 {name} 不在稿库里，等待同步。',
  'importing.lostTrash': '稿件原来在回收站里，导入后不在回收站。',
} as const
