import { describe, expect, it } from 'vitest'
import { openWindowHome } from '../../../../electron/system/windows/navigation'

const here = 'gaotai://app/?view=preview'

function atHome() {
  const home = openWindowHome()
  home.wayBackFrom(here)
  return home
}

describe('a page may go', () => {
  it('to itself as a window, to drawn pages as a frame', () => {
    expect(atHome().mayNavigate(here, true)).toBe(true)
    expect(atHome().mayNavigate('gaotai://app/preview/20171228-k3v7q2xa/page.html?v=2', false)).toBe(true)
  })

  it.each([
    'https://example.cn/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:1',
    'gaotai://app.cn/preview/',
    '',
  ])('never to %s', (url) => {
    expect(atHome().mayNavigate(url, true)).toBe(false)
    expect(atHome().mayNavigate(url, false)).toBe(false)
  })

  it('neither as a window to a drawn page nor as a frame to the window', () => {
    expect(atHome().mayNavigate('gaotai://app/preview/20171228-k3v7q2xa/page.html', true)).toBe(false)
    expect(atHome().mayNavigate('gaotai://app/', false)).toBe(false)
  })
})

describe('a window', () => {
  it('is brought back to the page it began with, whatever address that page has given itself', () => {
    const home = atHome()
    for (const elsewhere of ['about:blank', 'gaotai://app/evil']) {
      expect(home.wayBackFrom(elsewhere)).toBe(here)
      expect(home.mayNavigate(elsewhere, true)).toBe(false)
    }
    expect(home.wayBackFrom(here)).toBeNull()
  })

  it('has no home before it showed a page of ours', () => {
    const home = openWindowHome()
    expect(home.wayBackFrom('about:blank')).toBeNull()
    expect(home.mayNavigate('https://example.cn/', true)).toBe(false)
  })
})
