/** Searching: the words of the filters, and what the field and its results say. */
export const search = {
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
