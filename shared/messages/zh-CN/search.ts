/** Searching: the words of the filters, and what the field and its results say. */
export const search = {
  'search.label': '搜索稿件',
  'search.placeholder': '搜索标题、正文、作者…',
  'search.help':
    '几个词之间用空格隔开；引号里的文字连在一起找。可以用 栏目: 作者: 来源: 状态: 日期:2017..2018 缩小范围；标题和姓名也可以打拼音首字母。',
  'search.completions': '可用的筛选条件',
  'search.pending': '正在读取稿件正文，还有 {count} 篇只搜了标题和作者。',
  'search.unknown': '没有看懂“{piece}”，这个条件没有使用。',
  'search.empty': '没有找到“{text}”。',
  'search.filter.column': '栏目',
  'search.filter.author': '作者',
  'search.filter.source': '来源',
  'search.filter.status': '状态',
  'search.filter.date': '日期',
  'search.field.title': '标题',
  'search.field.people': '作者',
  'search.field.source': '来源',
  'search.field.summary': '摘要',
  'search.field.notes': '备注',
  'search.field.body': '正文',
} as const
