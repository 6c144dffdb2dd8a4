import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { guardClosing } from '../../../../electron/system/windows/closing'

let choice = 0
vi.mock('electron', () => ({ dialog: { showMessageBox: async () => ({ response: choice }) } }))

/** A window with as much life as closing looks at. */
class TestWindow extends EventEmitter {
  destroyed = false
  crashed = false
  runs = true
  readonly webContents = {
    isCrashed: () => this.crashed,
    executeJavaScript: () => (this.runs ? Promise.resolve(true) : new Promise(() => undefined)),
  }
  isDestroyed = () => this.destroyed
  destroy = () => void (this.destroyed = true)
  /** The person closes it; answers whether it closed at once. */
  close() {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    return !prevented
  }
}

function guarded() {
  const window = new TestWindow()
  const asked = vi.fn()
  return { window, asked, closing: guardClosing(window as unknown as BrowserWindow, asked) }
}

beforeEach(() => {
  choice = 0
  vi.useRealTimers()
})

describe('a window that is closed', () => {
  it('just closes before the page runs, and after it has crashed', () => {
    const { window, asked, closing } = guarded()
    expect(window.close()).toBe(true)
    closing.pageIsReady()
    window.crashed = true
    expect(window.close()).toBe(true)
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks the page, and goes when the page has written its text', () => {
    const { window, asked, closing } = guarded()
    closing.pageIsReady()
    expect(window.close()).toBe(false)
    expect(asked).toHaveBeenCalledOnce()
    closing.answer(true)
    expect(window.destroyed).toBe(true)
  })

  it('stays when the person wants to, and asks again the next time', () => {
    const { window, asked, closing } = guarded()
    closing.pageIsReady()
    window.close()
    closing.answer(false)
    expect(window.destroyed).toBe(false)
    expect(window.close()).toBe(false)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('goes when the page dies while it is asked', () => {
    const { window, closing } = guarded()
    closing.pageIsReady()
    window.close()
    closing.pageIsGone()
    expect(window.destroyed).toBe(true)
  })

  it('offers to go without a page that hangs', async () => {
    vi.useFakeTimers()
    choice = 1
    const { window, closing } = guarded()
    window.runs = false
    closing.pageIsReady()
    window.close()
    await vi.advanceTimersByTimeAsync(5000)
    expect(window.destroyed).toBe(true)
  })

  it('leaves a person who is thinking in peace', async () => {
    vi.useFakeTimers()
    choice = 1
    const { window, closing } = guarded()
    closing.pageIsReady()
    window.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(window.destroyed).toBe(false)
  })
})
