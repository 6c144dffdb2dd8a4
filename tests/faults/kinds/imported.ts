import assert from 'node:assert/strict'
import { createForeignReader, type ForeignReader } from '../../../electron/importing/foreign/foreign-reader'
import type { ForeignKind } from '../../../electron/importing/foreign/found-foreign'
import { parseRecord } from '../../../shared/article/validate'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { zipOf } from '../../support/word-file'
import type { Kind } from '../kind'
import { MUTATIONS } from '../mutations/bytes'
import { soundManuscripts, type SoundManuscripts } from '../mutations/manuscripts'
import type { Random } from '../random'

/** Foreign files of one trial: each is a fault of its own. */
const BATCH = 25
const LONGEST_READ_MS = 30_000

const NUMBERS = ['-1', '0', '1e9', '99999999999', '2147483648', 'NaN', '', '../../x', 'true']

/** One change to the text of a part: what a broken or hostile program could write, still mostly XML. */
function changeXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^!?][^>]*>/g)]
  if (tags.length < 3) return xml
  const tag = random.pick(tags)
  const other = random.pick(tags)
  const [at, to] = [Math.min(tag.index, other.index), Math.max(tag.index, other.index)]
  const splice = (from: number, until: number, inserted: string): string =>
    xml.slice(0, from) + inserted + xml.slice(until)
  switch (random.below(8)) {
    case 0:
      return splice(tag.index, tag.index + tag[0].length, '')
    case 1:
      return splice(tag.index, tag.index + tag[0].length, other[0])
    case 2:
      return splice(at, to, '')
    case 3:
      return splice(at, at, xml.slice(at, to).repeat(1 + random.below(3)))
    case 4:
      return xml.replaceAll(/="[^"]*"/g, (value) => (random.chance(0.1) ? `="${random.pick(NUMBERS)}"` : value))
    case 5:
      return xml.replace(/<(\w+:\w+)/g, (start, name: string) =>
        random.chance(0.05) ? `<${random.pick(tags)[0].match(/[\w:]+/)?.[0] ?? name}` : start,
      )
    case 6: {
      // An element that stands whole inside itself, many times over.
      const element = /<(w:tbl|w:p|w:r|text:list|table:table|text:p)>.*?<\/\1>/s.exec(
        xml.slice(random.below(xml.length)),
      )?.[0]
      if (element === undefined) return xml
      const name = /^<([\w:]+)/.exec(element)?.[1] ?? ''
      const depth = 1 + random.below(60)
      return xml.replace(element, () => `<${name}>`.repeat(depth) + element + `</${name}>`.repeat(depth))
    }
    default:
      return splice(
        tag.index,
        tag.index,
        `<${random.pick(['w:p', 'w:sdt', 'w:ins', 'x:y', 'text:span'])}/>${String.fromCodePoint(1 + random.below(0xd7ff)).replace(/[<&]/, '')}`,
      )
  }
}

async function mutatedFile(
  sound: SoundManuscripts,
  random: Random,
): Promise<{ readonly kind: ForeignKind; readonly bytes: Uint8Array; readonly how: string }> {
  const mutate = (bytes: Buffer): readonly [Buffer, string] => {
    const how = random.pick(Object.keys(MUTATIONS))
    return [MUTATIONS[how]?.(bytes, random) ?? bytes, how]
  }
  if (random.chance(0.25)) {
    const { kind, bytes } = random.pick(sound.plain)
    const [changed, how] = mutate(bytes)
    return { kind, bytes: changed, how: `${kind}: ${how}` }
  }
  const { kind, parts } = random.chance(0.8)
    ? (sound.archives[0] as (typeof sound.archives)[number])
    : random.pick(sound.archives)
  if (random.chance(0.2)) {
    const [changed, how] = mutate(await zipOf(parts))
    return { kind, bytes: changed, how: `${kind}: ${how}` }
  }
  const changed: Record<string, string | Buffer> = { ...parts }
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  const times = 1 + random.below(3)
  const touched: string[] = []
  for (let i = 0; i < times; i++) {
    const name = random.chance(0.5)
      ? (names.find((one) => /document\.xml$|content\.xml$/.test(one)) ?? '')
      : random.pick(names)
    changed[name] = changeXml(String(changed[name]), random)
    touched.push(name)
  }
  return { kind, bytes: await zipOf(changed), how: `${kind}: ${touched.join(', ')}` }
}

/** A damaged foreign file is read as an article or refused with words; nothing else may come of it. */
export const imported: Kind = {
  name: 'imported',
  small: 8,
  full: 480,
  open: () => {
    const sound = soundManuscripts()
    const reader: ForeignReader = createForeignReader()
    const outcomes = { read: 0, refused: 0 }
    const changes = ['accept', 'reject', 'comment'] as const
    return Promise.resolve({
      total: null,
      width: 1,
      run: async ({ random }) => {
        for (let i = 0; i < BATCH; i++) {
          const { kind, bytes, how } = await mutatedFile(sound, random)
          const options = {
            name: '稿',
            zone: 'Asia/Shanghai',
            now: '2026-11-25T00:00:00Z',
            changes: random.pick(changes),
          }
          const started = performance.now()
          try {
            for (const { value } of await reader.read(kind, bytes, options)) parseRecord(value)
            outcomes.read += 1
          } catch (error) {
            const isRefusal = error instanceof AppError && error.code === 'import-unreadable'
            // A reader that fell over says so: that is a defect, though the import goes on.
            const fellOver = t('word.readerFailed').split('{')[0] ?? ''
            if (!isRefusal || error.message.startsWith(fellOver)) throw new Error(`after ${how}`, { cause: error })
            outcomes.refused += 1
          }
          assert.ok(performance.now() - started < LONGEST_READ_MS, `after ${how}: read in time`)
        }
        return BATCH
      },
      detail: () => `${outcomes.read} read, ${outcomes.refused} refused`,
      close: () => reader.close(),
    })
  },
}
