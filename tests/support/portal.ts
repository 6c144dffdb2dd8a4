import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from './app'
import { gaotaiJson } from './command-line'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const doc = (...texts: readonly string[]) => ({ type: 'doc', content: texts.map(paragraph) })
const own = { name: '汀岚出版社', kind: 'own' } as const

/** What keeps nothing from being published. */
export const READY = { status: 'approved', source: own, column: 'news-general', publishTime: '2026-11-02' } as const

export const commonOptions = (desk: Desk): readonly string[] => [
  '--library',
  desk.library,
  '--state',
  desk.state,
  '--by',
  '林晓',
]

export async function setSettings(desk: Desk, topic: string, change: (value: object) => object): Promise<void> {
  const { value } = await gaotaiJson<{ value: object }>(['settings', 'get', topic, ...commonOptions(desk)])
  const file = join(desk.dir, `${topic}.json`)
  await writeFile(file, JSON.stringify(change(value)))
  await gaotaiJson(['settings', 'set', topic, '--file', file, ...commonOptions(desk)])
}

/** A portal of an invented house that can be published. */
export async function setPortal(desk: Desk): Promise<void> {
  await desk.initLibrary()
  await setSettings(desk, 'profile', (value) => ({
    ...value,
    siteName: '汀岚出版社',
    baseUrl: 'https://press.example',
    footer: [{ label: '汀公网安备00000000000000号', url: 'https://beian.mps.gov.cn/' }],
  }))
}
