import type { ColumnTree } from '../../../shared/portal/profile'
import { defaultProfile } from '../../../shared/portal/settings'

/** The portal of an invented publishing house. Its licence numbers are left as the default profile's placeholders. */
export const sampleSite = {
  siteName: '汀岚出版社',
  baseUrl: 'https://www.tinglan-press.example',
  english: { ...defaultProfile.english, siteName: 'Tinglan Press' },
}

export const sampleColumns: ColumnTree = {
  columns: [
    { id: 'about', name: '本社概况', englishName: 'About us', slug: 'about', kind: 'page', children: [] },
    { id: 'journals', name: '期刊导航', englishName: 'Journals', slug: 'journals', kind: 'page', children: [] },
    {
      id: 'news',
      name: '新闻中心',
      englishName: 'News',
      slug: 'news',
      children: [
        { id: 'general', name: '综合新闻', slug: 'general', children: [] },
        { id: 'house', name: '社内动态', slug: 'house', children: [] },
        { id: 'trade', name: '行业资讯', slug: 'trade', children: [] },
        { id: 'notices', name: '通知公告', slug: 'notices', children: [] },
      ],
    },
    {
      id: 'books',
      name: '图书',
      slug: 'books',
      children: [
        { id: 'new-books', name: '新书', slug: 'new', children: [] },
        { id: 'reviews', name: '书评', slug: 'reviews', children: [] },
      ],
    },
    { id: 'careers', name: '人才信息', englishName: 'Careers', slug: 'careers', kind: 'page', children: [] },
    { id: 'english', name: 'English', slug: 'english', children: [] },
  ],
}

export const samplePeople = ['沈砚秋', '顾明礼', '叶知夏', '陆远舟', '何青芷'] as const
export const sampleSources = ['汀岚出版社', '岚州晚报', '汀岚书讯'] as const
