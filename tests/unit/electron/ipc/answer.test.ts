import { describe, expect, it } from 'vitest'
import { answer } from '../../../../electron/ipc/answer'
import { isOurPage } from '../../../../electron/ipc/sender'
import { AppError } from '../../../../shared/ipc/errors'

interface Report {
  readonly where: string
  readonly message: string
}

function door() {
  const reports: Report[] = []
  const report = (where: string, error: unknown): void => {
    reports.push({ where, message: error instanceof Error ? error.message : String(error) })
  }
  return { reports, report }
}

describe('the answer to a request', () => {
  it('is the value of the handler, which gets the checked arguments and the sender', async () => {
    const { report } = door()
    const handler = ({ name }: { readonly name: string }, sender: string): void => {
      expect([name, sender]).toEqual(['林晓', 'window'])
    }
    expect(await answer('workspace:set-person', { name: ' 林晓 ' }, 'window', handler, report)).toEqual({ ok: true })
  })

  it('refuses a foreign sender and wrong arguments without asking the handler', async () => {
    const { reports, report } = door()
    const handler = (): never => {
      throw new Error('asked')
    }
    const foreign = await answer('library:close', undefined, null, handler, report)
    const wrong = await answer('article:load', { id: '../x' }, 'window', handler, report)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
    expect(reports.map(({ where }) => where)).toEqual(['ipc library:close', 'ipc article:load'])
  })

  it('carries our own errors as values', async () => {
    const { reports, report } = door()
    const handler = () => Promise.reject(new AppError('disk-full', '磁盘已满。', { path: 'a' }))
    expect(await answer('library:close', undefined, 'window', handler, report)).toEqual({
      ok: false,
      error: { code: 'disk-full', message: '磁盘已满。', details: { path: 'a' } },
    })
    expect(reports).toEqual([])
  })

  it('drops details that no other process can take', async () => {
    const { report } = door()
    const handler = () => Promise.reject(new AppError('io', '读不出来。', { stream: () => 1 }))
    expect(await answer('library:close', undefined, 'window', handler, report)).toEqual({
      ok: false,
      error: { code: 'io', message: '读不出来。' },
    })
  })

  it('answers a defect in Chinese, without its words, and reports it', async () => {
    const { reports, report } = door()
    const handler = () => Promise.reject(new TypeError('x is not a function'))
    const result = await answer('library:close', undefined, 'window', handler, report)
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('function')
    expect(reports).toEqual([{ where: 'ipc library:close', message: 'x is not a function' }])
  })
})

describe('a sender', () => {
  const page = { url: 'gaotai://app/?view=preview', origin: 'gaotai://app', parent: null }
  it('is ours as the main frame on our origin, and nothing else', () => {
    expect(isOurPage(page)).toBe(true)
    expect(isOurPage(null)).toBe(false)
    expect(isOurPage({ ...page, parent: {} })).toBe(false)
    expect(isOurPage({ ...page, origin: 'null' })).toBe(false)
    expect(isOurPage({ ...page, url: 'gaotai://app.example/' })).toBe(false)
    expect(isOurPage({ ...page, url: 'https://app/', origin: 'https://app' })).toBe(false)
  })
})
