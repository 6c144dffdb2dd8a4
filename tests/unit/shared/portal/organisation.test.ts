import { expect, test } from 'vitest'
import { isOrganisation } from '../../../../shared/portal/organisation'
import { drawPage } from './page-fixture'

test.each([
  ['国家标准质量检验总局', true],
  ['总编室', true],
  ['本社', true],
  ['岚州晚报', true],
  ['汀岚出版社编校质量检验中心', true],
  ['云溪市图书馆（供稿）', true],
  ['林见川', false],
  ['欧阳若兰', false],
  ['沈会', false],
  ['玛拉·林德奎斯特', false],
  ['Ye Zhixia', false],
  ['', false],
])('%s is a unit: %s', (name, unit) => {
  expect(isOrganisation(name)).toBe(unit)
})

test('structured data tells units from persons', () => {
  const page = drawPage({ authors: ['林见川', '汀岚出版社总编室'] })
  expect(page.structured()['author']).toEqual([
    { '@type': 'Person', name: '林见川' },
    { '@type': 'Organization', name: '汀岚出版社总编室' },
  ])
})
