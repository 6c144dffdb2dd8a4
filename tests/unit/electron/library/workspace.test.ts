import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWorkspace } from '../../../../electron/library/workspace'
import { codeOf, tempFolder } from './kit'

describe('the workspace', () => {
  it('keeps who works here, preferences, windows and recent libraries', async () => {
    const stateDir = join(await tempFolder(), 'new', 'state')
    const workspace = await openWorkspace(stateDir)
    expect([workspace.person(), workspace.recent(), workspace.damaged]).toEqual([null, [], false])
    await workspace.setPerson('林小满')
    await workspace.setPerson(' 顾临川 ')
    await workspace.setPreferences({ appearance: 'dark' })
    await workspace.setWindow('main', { width: 1280, height: 800, maximized: true })
    await workspace.setExportFolder('/srv/export')
    for (let i = 0; i < 12; i++) {
      await workspace.noteLibrary({ path: `/desk/${i % 11}`, name: String(i), openedAt: '2026-11-23T00:00:00Z' })
    }
    await workspace.forgetLibrary('/desk/10')
    const again = await openWorkspace(stateDir)
    expect(again.person()).toBe('顾临川')
    expect(again.people()).toEqual(['顾临川', '林小满'])
    expect(again.preferences()).toMatchObject({ appearance: 'dark', layout: 'split' })
    expect(again.window('main')).toEqual({ width: 1280, height: 800, maximized: true })
    expect(again.exportFolder()).toBe('/srv/export')
    expect(again.recent().map(({ name }) => name)).toEqual(['11', '9', '8', '7', '6', '5', '4', '3', '2'])
    expect(await codeOf(Promise.resolve().then(() => again.setPerson(' ')))).toBe('invalid-argument')
  })

  it('keeps the views of each library for itself, in order', async () => {
    const stateDir = await tempFolder()
    const workspace = await openWorkspace(stateDir)
    const sort = { key: 'updatedAt', descending: true } as const
    const views = [
      { id: 'b', name: '等我审', scope: { kind: 'all' }, search: '状态:送审', sort },
      { id: 'a', name: '要闻', scope: { kind: 'column', id: 'news' }, search: '', sort },
    ] as const
    await workspace.setViews('one', views)
    await workspace.setViews('other', [])
    const again = await openWorkspace(stateDir)
    expect(again.views('one')).toEqual(views)
    expect([again.views('other'), again.views('new')]).toEqual([[], []])
  })

  it('starts afresh from a damaged file and keeps its bytes', async () => {
    const stateDir = await tempFolder()
    const path = join(stateDir, 'workspace.json')
    await writeFile(path, '')
    const workspace = await openWorkspace(stateDir)
    expect([workspace.damaged, workspace.person()]).toEqual([true, null])
    await workspace.setPerson('林小满')
    expect((await openWorkspace(stateDir)).person()).toBe('林小满')
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('')
  })
})
