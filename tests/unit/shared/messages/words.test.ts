import { expect, it } from 'vitest'
import { t } from '../../../../shared/messages/translate'
import { zhCN } from '../../../../shared/messages/zh-CN'

it('keeps 草稿 for the status; unsaved edits stand in the 草稿缓存', () => {
  const confused = Object.entries(zhCN).filter(([key, text]) => key !== 'status.draft' && /草稿(?!缓存)/u.test(text))
  expect(confused).toEqual([])
})

it('calls the look at the whole library 全面检查, as the button for it does', () => {
  const others = Object.entries(zhCN).filter(([, text]) => /校验(?!值)/u.test(text))
  expect(others).toEqual([])
})

it('puts a title that names a work into title marks of which the inner ones are single', () => {
  expect(t('announce.opened', { title: '《岚州河道志》首发' })).toBe('已打开《〈岚州河道志〉首发》')
  expect(t('list.andOthers', { name: '《诗刊》社' })).toContain('《诗刊》社')
})
