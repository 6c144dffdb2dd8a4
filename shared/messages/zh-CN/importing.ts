export const importing = {
  'importing.notText':
    '读不出文字：不是 UTF-8、GB 18030、Big5 或 UTF-16 的文本文件。原文件没有改动，请另存为 UTF-8 后再试。',
  'importing.emptyText': '文件里没有文字，没有导入。',
  'importing.notJson': '不是有效的 JSON（{detail}）。原文件没有改动，请检查后再试。',
  'importing.noRecords': '文件里没有稿件，没有导入。',
  'importing.unsupported':
    '还不能导入“{name}”这种文件，没有导入。现在可以导入网页（.html、.mht）、.txt、.md、.csv 和 .json。',
  'importing.tooLarge': '文件超过 {limit} MB，没有导入。请拆分后再试。',
  'importing.missing': '找不到“{file}”，没有导入。请检查路径。',
  'importing.unreadable': '读不了“{file}”（{code}），没有导入。请检查读取权限和磁盘。',
  'importing.nth': '第 {n} 条：{message}',
  'importing.noArticle': '页面里没有找到正文，没有导入。请打开页面看看，或把正文粘贴到新稿件里。',
  'importing.noTitleColumn':
    '表格第一行没有“标题”这一列，没有导入。第一行请写列名，如：标题、作者、来源、发布时间、栏目。',
  'importing.notTable': '读不出表格（{detail}），没有导入。请在电子表格里另存为 CSV（UTF-8）后再试。',
  'importing.lostTableColumns': '不认识这些列，没有导入：{names}。',
  'importing.notArchive': '不是完整的网页存档（.mht），没有导入。请用浏览器重新保存，或另存为“网页，全部”。',
  'importing.lostImages': '{count} 张图片没有随页面保存在旁边的文件夹里，已在原位留空。',
  'importing.lostImage': '图片 {name} 没有导入：{message}',
  'importing.cancelled': '已停止，这篇没有导入。',
  'importing.noColumn': '没有栏目“{name}”，没有保存。请用栏目编号，或“新闻中心/综合新闻”这样的名称路径。',
  'importing.lostTime': '认不出发布时间“{text}”，没有填入。',
  'importing.lostColumn': '没有栏目“{name}”，没有归入栏目。',
  'importing.lostMedia': '图片 {name} 不在稿库里，等待同步。',
  'importing.lostTrash': '稿件原来在回收站里，导入后不在回收站。',
} as const
