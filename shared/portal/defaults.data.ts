import type { ColumnTree, PortalProfile } from './profile'

/** Stands in every default that only the newsroom itself can know. */
export const PLACEHOLDER = '（待填写）'

/** The portal of a new library: the usual labels of a publishing house, and placeholders for what is its own. */
export const defaultProfile: PortalProfile = {
  siteName: `本社门户${PLACEHOLDER}`,
  baseUrl: '',
  zone: 'Asia/Shanghai',
  charset: 'utf-8',
  rootLabel: '网站首页',
  utility: [
    { label: '设为首页' },
    { label: '加入收藏' },
    { label: '人才信息', column: 'careers' },
    { label: 'English', edition: 'en' },
    { label: '全媒体资源管理系统' },
  ],
  navigation: [
    { label: '本社概况', column: 'about' },
    { label: '期刊导航', column: 'journals' },
    { label: '新闻中心', column: 'news' },
  ],
  footer: [
    { label: `公安备案号${PLACEHOLDER}`, url: 'https://beian.mps.gov.cn/' },
    { label: `ICP备案号${PLACEHOLDER}`, url: 'https://beian.miit.gov.cn/' },
  ],
  labels: {
    location: '您所在的位置:',
    author: '作者:',
    publishTime: '发布时间:',
    source: '来源:',
    originalTitle: '原标题:',
    originalAuthor: '原作者:',
    editor: '责任编辑:',
  },
  editorLine: true,
  english: {
    rootLabel: 'Home',
    utility: [
      { label: 'Set as homepage' },
      { label: 'Bookmark' },
      { label: 'Careers', column: 'careers' },
      { label: '中文', edition: 'zh-CN' },
      { label: 'Media resource system' },
    ],
    navigation: [
      { label: 'About us', column: 'about' },
      { label: 'Journals', column: 'journals' },
      { label: 'News', column: 'news' },
    ],
  },
}

export const defaultColumns: ColumnTree = {
  columns: [
    { id: 'about', name: '本社概况', englishName: 'About us', slug: 'about', kind: 'page', children: [] },
    { id: 'journals', name: '期刊导航', englishName: 'Journals', slug: 'journals', kind: 'page', children: [] },
    {
      id: 'news',
      name: '新闻中心',
      englishName: 'News',
      slug: 'news',
      children: [
        { id: 'news-general', name: '综合新闻', englishName: 'General', slug: 'general', children: [] },
        { id: 'news-house', name: '社内动态', englishName: 'The house', slug: 'house', children: [] },
        { id: 'news-industry', name: '行业资讯', englishName: 'Industry', slug: 'industry', children: [] },
        { id: 'news-notices', name: '通知公告', englishName: 'Notices', slug: 'notices', children: [] },
      ],
    },
    { id: 'careers', name: '人才信息', englishName: 'Careers', slug: 'careers', kind: 'page', children: [] },
    { id: 'english', name: 'English', englishName: 'English', slug: 'english', children: [] },
  ],
}
