import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../shared/ipc/errors'
import { acceptProfile, defaultProfile, parseProfile } from '../../../../shared/portal/settings'

function refusal(value: unknown): string {
  try {
    parseProfile(value)
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-settings') return error.message
    throw error
  }
  throw new Error('the profile was accepted')
}

describe('parseProfile', () => {
  it('takes the default as it is, and again what it answered', () => {
    expect(parseProfile(defaultProfile)).toEqual(defaultProfile)
    expect(parseProfile(JSON.parse(JSON.stringify(parseProfile(defaultProfile))))).toEqual(defaultProfile)
  })

  it('fills in what is absent and keeps what it does not know', () => {
    const footer = [{ label: '京公网安备 00000000000000号', note: '留' }]
    const profile = parseProfile({ footer, labels: { author: '撰文:' }, later: { kept: true } })
    expect(profile).toMatchObject({ siteName: defaultProfile.siteName, footer, later: { kept: true } })
    expect(profile.labels).toEqual({ ...defaultProfile.labels, author: '撰文:' })
    expect(profile.english).toBeUndefined()
  })

  it('reads an empty address as none', () => {
    const profile = parseProfile({
      utility: [{ label: '设为首页', url: '' }],
      navigation: [{ label: '期刊', column: '', url: null }],
      baseUrl: 'https://press.example//',
    })
    expect(profile.utility).toEqual([{ label: '设为首页' }])
    expect(profile.navigation).toEqual([{ label: '期刊' }])
    expect(profile.baseUrl).toBe('https://press.example')
  })

  it.each([
    [{ footer: [{ label: 'a' }, { label: 'b', url: 'javascript:alert(1)' }] }, '页脚第 2 项的网址须是以 http://'],
    [{ utility: [{ label: 'a', url: 'https://a.example/"onclick=' }] }, '顶部工具栏第 1 项的网址'],
    [{ utility: [{ label: 'a', url: '//a.example' }] }, '顶部工具栏第 1 项的网址'],
    [{ utility: [{ label: 'a', url: 'https://user:pw@a.example/' }] }, '顶部工具栏第 1 项的网址'],
    [{ baseUrl: 'https://a.example/?x' }, '网站地址'],
    [{ zone: 'Mars/Olympus' }, '“Mars/Olympus”不是可用的时区'],
    [{ zone: '+08:00' }, '不是可用的时区'],
    [{ charset: 'gbk' }, '只能是 utf-8'],
    [{ siteName: '  ' }, '网站名称不能为空'],
    [{ siteName: '甲\n乙' }, '网站名称含有换行'],
    [{ rootLabel: '长'.repeat(31) }, '面包屑起点太长'],
    [{ navigation: 'x' }, '侧栏导航应为列表'],
    [{ labels: { author: 7 } }, '页面用语的“作者”应为文字'],
    [{ english: { footer: [{}] } }, '英文版的页脚第 1 项的文字'],
    ['x', '门户设置有误'],
    [null, '门户设置有误'],
    [[], '门户设置有误'],
  ])('refuses %j and says where', (value, sentence) => {
    const message = refusal(value)
    expect(message).toContain(sentence)
    expect(message).toContain('原来的设置没有改动')
  })

  it('answers a profile or a refusal for anything at all', () => {
    const fields = fc.record(
      { siteName: fc.anything(), utility: fc.anything(), labels: fc.anything(), english: fc.anything() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (value) => {
        try {
          const once = parseProfile(value)
          expect(parseProfile(once)).toEqual(once)
        } catch (error) {
          if (!(error instanceof AppError && error.code === 'invalid-settings')) throw error
        }
      }),
    )
  })
})

describe('acceptProfile', () => {
  it('takes a profile of any version with one field that is known, and keeps the others', () => {
    expect(acceptProfile({ rootLabel: '首页', later: 1 })).toMatchObject({ rootLabel: '首页', later: 1 })
  })

  it.each([{}, { title: '春天的书市', body: { type: 'doc' } }, { columns: [] }])('refuses %j', (value) => {
    expect(() => acceptProfile(value)).toThrow('没有一项是门户设置的内容')
  })
})
