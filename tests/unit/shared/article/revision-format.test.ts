import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRevision, REVISION_FORMAT } from '../../../../shared/article/revision-format'
import { textOf } from '../../../../shared/document/text'

const fixture = (format: number): URL => new URL(`../../../fixtures/revisions/format-${format}.json`, import.meta.url)
const read = (format: number): Record<string, unknown> =>
  JSON.parse(readFileSync(fixture(format), 'utf8')) as Record<string, unknown>

describe('parseRevision', () => {
  it('has a stored sample of every format from 1 and reads it as today', () => {
    for (let format = 1; format <= REVISION_FORMAT; format++) {
      expect(existsSync(fixture(format)), `tests/fixtures/revisions/format-${format}.json`).toBe(true)
      const revision = parseRevision(read(format))
      expect(revision).toMatchObject({
        format: REVISION_FORMAT,
        articleId: '20260309-k3v7q2xa',
        number: 2,
        savedBy: '何念',
      })
      expect(revision.record).toMatchObject({ title: '云溪市试行图书流动服务车', futureField: { kept: true } })
      expect(textOf(revision.record.body)).toBe('本报讯\n新式内容')
    }
  })

  it('refuses a newer format by its own code', () => {
    expect(() => parseRevision({ ...read(1), format: REVISION_FORMAT + 1 })).toThrow(
      expect.objectContaining({ code: 'newer-format' }),
    )
  })

  it('takes a reason of a newer version for a save', () => {
    expect(parseRevision({ ...read(1), reason: 'typeset' }).reason).toBe('save')
  })

  it.each(['format', 'articleId', 'number', 'parents', 'savedAt', 'savedBy', 'reason', 'record'])(
    'calls a file without %s damaged',
    (field) => {
      const { [field]: _left, ...rest } = read(1)
      expect(() => parseRevision(rest)).toThrow(expect.objectContaining({ code: 'damaged' }))
    },
  )

  it.each([
    null,
    [],
    'x',
    { ...read(1), parents: ['short'] },
    { ...read(1), number: 0 },
    { ...read(1), record: { title: 1 } },
  ])('calls nonsense damaged (%#)', (json) => {
    expect(() => parseRevision(json)).toThrow(expect.objectContaining({ code: 'damaged' }))
  })
})
