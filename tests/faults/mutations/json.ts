import type { Random } from '../random'

/** Deeper than any program of ours can write by itself: it goes in as text. */
const DEEP = '@deep@'
const deepText = `${'{"content":['.repeat(30_000)}1${']}'.repeat(30_000)}`

const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => [],
  () => ({}),
  () => -1,
  () => 1e308,
  () => 9007199254740993,
  () => true,
  () => '',
  () => '\u0000',
  () => '../../../../etc/passwd',
  () => '<script>alert(1)</script>',
  () => '长'.repeat(50_000),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => DEEP,
  () => Array.from({ length: 2_000 }, () => null),
]

interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function spotsOf(value: unknown, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return found
  const holder = value as Record<string, unknown>
  for (const key of Object.keys(holder)) {
    found.push({ holder, key })
    spotsOf(holder[key], found)
  }
  return found
}

/** The same JSON with one of its values taken away or made another; null when the bytes are no JSON that has any. */
export function changeJson(bytes: Buffer, random: Random): Buffer | null {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
  const spots = spotsOf(json)
  if (spots.length === 0) return null
  // The outer ones decide more than a paragraph's text.
  const { holder, key } = spots[
    random.chance(0.5) ? random.below(Math.min(12, spots.length)) : random.below(spots.length)
  ] as Spot
  if (random.chance(0.2) && !Array.isArray(holder)) delete holder[key]
  else holder[key] = random.pick(HOSTILE)()
  return Buffer.from(JSON.stringify(json).replace(`"${DEEP}"`, deepText))
}
