import type { Random } from '../random'

/** Makes other bytes of a file's bytes. */
export type Mutation = (bytes: Buffer, random: Random) => Buffer

const DEEP = 100_000

const flipBits: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  for (let n = 1 + random.below(8); n > 0 && copy.length > 0; n--) {
    const at = random.below(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
  }
  return copy
}

const nulRun: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  const start = random.below(copy.length + 1)
  return copy.fill(0, start, Math.min(copy.length, start + 1 + random.below(4096)))
}

const insertAfterBrace = (bytes: Buffer, text: string): Buffer => {
  const at = bytes.indexOf('{') + 1
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)])
}

const deepNesting: Mutation = (_bytes, random) => {
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"content":[', ']}'],
  ] as const)
  return Buffer.from(open.repeat(DEEP) + (random.chance(0.7) ? `1${close.repeat(DEEP)}` : ''))
}

const otherEncoding: Mutation = (bytes, random) =>
  random.pick<() => Buffer>([
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(bytes.toString('utf8'), 'latin1'),
    () => Buffer.from(bytes.toString('latin1'), 'utf8'),
    // 青 in GB18030 in the middle of it.
    () =>
      Buffer.concat([
        bytes.subarray(0, bytes.length >> 1),
        Buffer.from([0xc7, 0xe0]),
        bytes.subarray(bytes.length >> 1),
      ]),
  ])()

/** Accidents of disks, sync engines and editors, and what somebody may put there who means harm. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bit flips': flipBits,
  'cut short': (bytes, random) => Buffer.from(bytes.subarray(0, random.below(Math.max(1, bytes.length)))),
  'NUL run': nulRun,
  empty: () => Buffer.alloc(0),
  'other JSON': (_bytes, random) =>
    Buffer.from(random.pick(['null', '[]', '{}', '0', '""', 'true', '[null]', '-1e999'])),
  'deep nesting': deepNesting,
  'other encoding': otherEncoding,
  'written twice': (bytes) => Buffer.concat([bytes, bytes]),
  'junk at the end': (bytes, random) => Buffer.concat([bytes, random.bytes(1 + random.below(64))]),
  'keys of the prototype': (bytes) =>
    insertAfterBrace(bytes, '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
  'a key twice': (bytes) =>
    insertAfterBrace(bytes, '"format":0,"id":null,"articles":7,"record":{"title":1},"files":{},'),
  'huge numbers': (bytes, random) => {
    const huge = random.pick(['1e400', '99999999999999999999', '-0', '1e21', '0.1e-300'])
    return Buffer.from(bytes.toString('utf8').replace(/(?<=[:[,])\d+/, huge))
  },
  'a very long string': (bytes) => insertAfterBrace(bytes, `"title":"${'长'.repeat(300_000)}",`),
}
