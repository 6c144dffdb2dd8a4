import { describe, expect, it } from 'vitest'
import { createExportJobs } from '../../../../electron/system/export-jobs'
import type { ExportReport, ExportRequest } from '../../../../shared/ipc/export-values'

const request: ExportRequest = { ids: ['20171228-k3v7q2xa'], kind: 'page', out: '/out', allowForeign: false }
const report: ExportReport = { exportId: 'e1', out: '/out', files: [], articles: [], skipped: [] }

describe('exports of the window', () => {
  it('go only where the person chose in this session', async () => {
    const jobs = createExportJobs()
    const write = () => Promise.resolve(report)
    await expect(jobs.run(request, write)).rejects.toMatchObject({ code: 'forbidden' })
    jobs.allow('/out')
    expect(await jobs.run(request, write)).toBe(report)
    await expect(jobs.run({ ...request, out: '/out/inner' }, write)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('run one at a time, and a failed or cancelled one makes way', async () => {
    const jobs = createExportJobs()
    jobs.allow('/out')
    const first = jobs.run(
      request,
      (_request, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled')))),
    )
    await expect(jobs.run(request, () => Promise.resolve(report))).rejects.toMatchObject({ code: 'target-busy' })
    jobs.cancel()
    await expect(first).rejects.toThrow('cancelled')
    expect(await jobs.run(request, () => Promise.resolve(report))).toBe(report)
  })

  it('are waited for when the app quits', async () => {
    const jobs = createExportJobs()
    jobs.allow('/out')
    const steps: string[] = []
    const running = jobs.run(
      request,
      (_request, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            setImmediate(() => {
              steps.push('rolled back')
              reject(new Error('cancelled'))
            })
          }),
        ),
    )
    await Promise.all([jobs.stop().then(() => steps.push('stopped')), expect(running).rejects.toThrow('cancelled')])
    expect(steps).toEqual(['rolled back', 'stopped'])
    await jobs.stop()
  })

  it('open no folder but those of finished exports', async () => {
    const jobs = createExportJobs()
    jobs.allow('/out')
    expect(() => jobs.folderOf('e1')).toThrow(expect.objectContaining({ code: 'not-found' }) as Error)
    jobs.note(await jobs.run(request, () => Promise.resolve(report)))
    expect(jobs.folderOf('e1')).toBe('/out')
  })
})
