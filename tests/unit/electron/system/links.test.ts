import { beforeEach, expect, it, vi } from 'vitest'
import { openOutside } from '../../../../electron/system/links'

const opened: string[] = []
let systemFails = false
vi.mock('electron', () => ({
  shell: {
    openExternal: async (url: string) => {
      if (systemFails) throw new Error('no browser')
      opened.push(url)
    },
  },
}))
beforeEach(() => {
  opened.length = 0
  systemFails = false
})

it('opens web and mail addresses, printed as they were understood', async () => {
  for (const url of ['https://example.cn/a?b=1#c', 'HTTP://EXAMPLE.cn', 'mailto:desk@example.cn'])
    await openOutside(url)
  expect(opened).toEqual(['https://example.cn/a?b=1#c', 'http://example.cn/', 'mailto:desk@example.cn'])
})

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'gaotai://app/',
  'smb://host/share',
  'ms-settings:',
  'https://bank.cn@evil.example/',
  'https://example.cn/\u0000',
  'java\nscript:alert(1)',
  'https://',
  'example.cn',
  '',
])('refuses %j', async (url) => {
  await expect(openOutside(url)).rejects.toMatchObject({ code: 'link-refused' })
  expect(opened).toEqual([])
})

it('says so when the system can not open it', async () => {
  systemFails = true
  await expect(openOutside('https://example.cn/')).rejects.toMatchObject({ code: 'link-refused' })
})
