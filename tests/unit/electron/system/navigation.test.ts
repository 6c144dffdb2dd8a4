import { describe, expect, it } from 'vitest'
import { mayNavigate } from '../../../../electron/system/windows/navigation'

const here = 'gaotai://app/?view=preview'

describe('a page may go', () => {
  it('to itself as a window, to drawn pages as a frame', () => {
    expect(mayNavigate(here, true, here)).toBe(true)
    expect(mayNavigate('gaotai://app/preview/20171228-k3v7q2xa/page.html?v=2', false, here)).toBe(true)
  })

  it.each([
    'https://example.cn/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:1',
    'gaotai://app.cn/preview/',
    '',
  ])('never to %s', (url) => {
    expect(mayNavigate(url, true, here)).toBe(false)
    expect(mayNavigate(url, false, here)).toBe(false)
  })

  it('neither as a window to a drawn page nor as a frame to the window', () => {
    expect(mayNavigate('gaotai://app/preview/20171228-k3v7q2xa/page.html', true, here)).toBe(false)
    expect(mayNavigate('gaotai://app/', false, here)).toBe(false)
    expect(mayNavigate('https://example.cn/', true, 'https://example.cn/')).toBe(false)
  })
})
