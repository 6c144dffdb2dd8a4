import { describe, expect, it } from 'vitest'
import { VARIANTS } from './disks/crash-variants'
import type { Step } from './disks/recording-disk'
import { simulatedDisk } from './disks/simulated-disk'
import { openRandom } from './random'

const ROOT = '/disk'
const at = (path: string): string => `${ROOT}/${path}`
const written = Buffer.from('一稿')
const write: readonly Step[] = [
  { call: 'create', path: at('day/temp'), file: 1 },
  { call: 'write', file: 1, bytes: written, position: 0 },
]
const name: Step = { call: 'rename', from: at('day/temp'), to: at('day/revision') }

/** What a disk holds after these steps and a power cut, as text. */
function heldAfter(steps: readonly Step[], variant: string): Readonly<Record<string, string>> {
  const disk = simulatedDisk(ROOT, new Map([['day', null]]))
  for (const step of steps) disk.apply(step)
  const choices = VARIANTS[variant]?.(openRandom(1, 1))
  if (choices === undefined) throw new Error(`no variant ${variant}`)
  const files = [...disk.crash(choices)].filter(([, bytes]) => bytes !== null)
  return Object.fromEntries(files.map(([path, bytes]) => [path, bytes?.toString('utf8') ?? '']))
}

const LOST = 'nothing unsynced stays'
const EMPTY = 'names stay, data is empty'

describe('a disk after a power cut', () => {
  it('has lost a name whose folder was not synced, also of data that was', () => {
    expect(heldAfter([...write, { call: 'sync', file: 1 }, name], LOST)).toEqual({})
  })

  it('may have a name before its bytes', () => {
    expect(heldAfter([...write, name], EMPTY)).toEqual({ 'day/revision': '' })
    expect(heldAfter([...write, name], 'names stay, data is NUL')).toEqual({ 'day/revision': '\0'.repeat(6) })
  })

  it('holds what was synced, whatever else it makes of the rest', () => {
    const steps: readonly Step[] = [...write, { call: 'sync', file: 1 }, name]
    const synced: readonly Step[] = [...steps, { call: 'syncFolder', path: at('day'), begun: steps.length }]
    for (const variant of Object.keys(VARIANTS)) {
      expect(heldAfter(synced, variant), variant).toEqual({ 'day/revision': '一稿' })
    }
  })

  it('owes nothing to a sync that began before the name was there', () => {
    const steps: readonly Step[] = [...write, { call: 'sync', file: 1 }, name]
    expect(heldAfter([...steps, { call: 'syncFolder', path: at('day'), begun: 3 }], LOST)).not.toHaveProperty(
      'day/revision',
    )
  })

  it('has a file under its old name when it was moved to another folder and neither was synced', () => {
    const found = new Map<string, Buffer | null>([
      ['new', null],
      ['new/page', Buffer.from('页')],
      ['out', null],
    ])
    const disk = simulatedDisk(ROOT, found)
    disk.apply({ call: 'rename', from: at('new/page'), to: at('out/page') })
    const names = (variant: string) => {
      const choices = VARIANTS[variant]?.(openRandom(1, 1))
      return choices === undefined ? [] : [...disk.crash(choices).keys()].filter((path) => path.endsWith('page'))
    }
    expect(names(LOST)).toEqual(['new/page'])
    expect(names('everything stays')).toEqual(['out/page'])
  })
})
