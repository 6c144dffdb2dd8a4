import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import type { ArticleRecord } from '../../../shared/article/record'
import type { Result } from '../../../shared/ipc/errors'
import type { DeedTraits } from '../scenes/deed'
import type { Fact } from '../scenes/facts'
import * as facts from '../scenes/facts'
import type { Model } from '../scenes/model'
import { exportedIds } from '../scenes/model'
import type { Place } from '../scenes/place'
import { recordOf } from '../scenes/texts'

/** A running app as a task uses it: the page's own bridge, and the system's dialogs answered. */
export interface Window {
  /** Resolves when the bridge has answered; rejects with what it refused, or when the app is gone. */
  readonly request: <T>(channel: string, args?: unknown) => Promise<T>
  readonly answerDialogs: (...paths: readonly string[]) => Promise<void>
}

export interface AppTask extends DeedTraits {
  readonly weight: number
  /** Works until it is done or the app is gone; what it acknowledges was answered by the bridge. */
  readonly run: (window: Window, acknowledge: (fact: Fact) => void, place: Place, model: Model) => Promise<void>
}

/** Speaks to the main process as the window does. */
export function windowOf(app: ElectronApplication, page: Page): Window {
  return {
    request: async <T>(channel: string, args?: unknown) => {
      const result = await page.evaluate(
        ([name, given]) => {
          const { gaotai } = globalThis as unknown as {
            gaotai: { request: (channel: string, args: unknown) => Promise<unknown> }
          }
          return gaotai.request(name as string, given)
        },
        [channel, args],
      )
      const answer = result as Result<T>
      if (answer.ok) return answer.value
      throw new assert.AssertionError({ message: `${channel} refused: ${answer.error.code} ${answer.error.message}` })
    },
    answerDialogs: (...paths) =>
      app.evaluate(({ dialog }, chosen) => {
        const waiting = [...chosen]
        dialog.showOpenDialog = () => {
          const path = waiting.shift()
          return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
        }
      }, paths),
  }
}

async function save(
  { request }: Window,
  acknowledge: (fact: Fact) => void,
  id: string,
  parents: readonly string[],
  record: ArticleRecord,
): Promise<string> {
  const reason = parents.length === 0 ? 'create' : 'save'
  const saved = await request<{ id: string; hash: string }>('article:save', {
    ...{ id, parents, record, reason },
    whenStale: 'refuse',
  })
  acknowledge(facts.hasRevision(saved, record))
  return saved.hash
}

/** New articles, their next revisions and unsaved edits, several articles at once, for as long as it lives. */
async function saveForEver(window: Window, acknowledge: (fact: Fact) => void): Promise<void> {
  const desk = async (name: string): Promise<void> => {
    for (let round = 0; round < 500; round++) {
      const id = await window.request<string>('article:mint-id')
      const first = await save(window, acknowledge, id, [], recordOf(`${name} ${round}`))
      const second = await save(window, acknowledge, id, [first], recordOf(`${name} ${round}，二稿`))
      const record = recordOf(`${name} ${round}，没有存的`)
      await window.request('draft:write', { id, parents: [second], record })
      acknowledge(facts.hasDraft(id, record))
    }
  }
  await Promise.all(['甲', '乙', '丙'].map(desk))
}

export const APP_TASKS: readonly AppTask[] = [
  { name: 'save and draft', weight: 5, run: (window, acknowledge) => saveForEver(window, acknowledge) },
  {
    name: 'merge',
    weight: 3,
    removes: ({ articles }) => [articles.trashed.id],
    mayWait: true,
    run: async ({ request, answerDialogs }, acknowledge, place, model) => {
      await answerDialogs(place.other)
      await request('merge:choose')
      await request('merge:run', { path: place.other })
      acknowledge(facts.hasAll(model.union))
    },
  },
  {
    name: 'export',
    weight: 3,
    run: async ({ request, answerDialogs }, acknowledge, place, model) => {
      await answerDialogs(place.out)
      const { path } = await request<{ path: string }>('export:choose-folder')
      await request('export:run', { ids: exportedIds(model), kind: 'page', out: path, allowForeign: false })
      acknowledge(facts.isExported(model))
    },
  },
  {
    name: 'backup',
    weight: 1,
    run: async ({ request, answerDialogs }, acknowledge, place, model) => {
      const folder = join(place.home, 'backups')
      await mkdir(folder)
      await answerDialogs(folder)
      await request('backup:choose-folder')
      const { file } = await request<{ file: string }>('backup:run')
      acknowledge(facts.hasBackup(file.slice(place.home.length + 1), model.ours))
    },
  },
  {
    name: 'purge',
    weight: 1,
    removes: ({ articles }) => [articles.trashed.id],
    run: async ({ request }, acknowledge, _place, { articles: { trashed } }) => {
      await request('article:purge', { ids: [trashed.id] })
      acknowledge(facts.isGone(trashed.id))
    },
  },
  {
    name: 'trash and settings',
    weight: 1,
    run: async ({ request }, acknowledge, _place, { articles: { plain } }) => {
      await request('article:trash', { ids: [plain.id] })
      acknowledge(facts.isTrashed(plain.id))
      const { value, hash } = await request<{ value: object; hash: string }>('settings:get', { topic: 'profile' })
      await request('settings:set', { topic: 'profile', parent: hash, value: { ...value, siteName: '改名' } })
      acknowledge(facts.hasSiteName('改名'))
    },
  },
]
