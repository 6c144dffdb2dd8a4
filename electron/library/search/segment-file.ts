import { crc32 } from 'node:zlib'
import * as v from 'valibot'
import { openSealedSegment, type SealedParts, type SealedSegment } from './sealed-segment'
import { openSlices } from '../slices'

/** With another number, older files are made anew. */
const MAGIC = 'GTSEARC2'
const HEAD = 16
/** Checked in pieces of this size, so that a large file does not stop everything else. */
const PIECE = 4 * 1024 * 1024

const headerSchema = v.object({
  documents: v.array(v.tuple([v.string(), v.string()])),
  keys: v.pipe(v.number(), v.integer(), v.minValue(0)),
  postings: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/**
 * A segment as one file: magic, CRC-32 of all that follows, length of the header, header (JSON, filled up to a multiple
 * of 4 with spaces), then keys, starts, text starts (32 bit), texts, postings; numbers little-endian. The texts stand
 * before what may end at an odd place: Node's search for 16-bit units never comes back from bytes that begin at one.
 */
export async function printSegment({ parts }: SealedSegment): Promise<Uint8Array> {
  const { documents, keys, starts, postings, textStarts, texts } = parts
  const header = {
    documents: documents.map(({ id, hash }) => [id, hash]),
    keys: keys.length,
    postings: postings.length,
  }
  const json = Buffer.from(JSON.stringify(header))
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4, 0x20)
  const head = Buffer.alloc(HEAD)
  head.write(MAGIC, 'latin1')
  head.writeUInt32LE(json.length + padding.length, 12)
  const bytes = Buffer.concat([head, json, padding, raw(keys), raw(starts), raw(textStarts), texts, postings])
  bytes.writeUInt32LE(await checksum(bytes), 8)
  return bytes
}

/** Null when the file is not whole: it is then made anew. */
export async function parseSegment(file: Uint8Array): Promise<SealedSegment | null> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < HEAD || bytes.toString('latin1', 0, 8) !== MAGIC) return null
  if (bytes.readUInt32LE(8) !== (await checksum(bytes))) return null
  const body = HEAD + bytes.readUInt32LE(12)
  const header = v.safeParse(headerSchema, JSON.parse(bytes.toString('utf8', HEAD, body)))
  if (!header.success) return null
  const { documents, keys, postings } = header.output
  let at = body
  const numbers = (count: number): Uint32Array => {
    const copy = new Uint32Array(count)
    Buffer.from(copy.buffer).set(bytes.subarray(at, (at += count * 4)))
    return copy
  }
  const parts: SealedParts = {
    documents: documents.map(([id, hash]) => ({ id, hash })),
    keys: numbers(keys),
    starts: numbers(keys + 1),
    textStarts: numbers(documents.length + 1),
    texts: bytes.subarray(at, bytes.length - postings),
    postings: bytes.subarray(bytes.length - postings),
  }
  return openSealedSegment(parts)
}

const raw = (numbers: Uint32Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)

async function checksum(bytes: Buffer): Promise<number> {
  const breathe = openSlices()
  let sum = 0
  for (let at = 12; at < bytes.length; at += PIECE) {
    sum = crc32(bytes.subarray(at, at + PIECE), sum)
    await breathe()
  }
  return sum
}
