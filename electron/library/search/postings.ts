/** Document numbers, ascending. */
export type Postings = ArrayLike<number>

export const NO_POSTINGS: Postings = new Uint32Array(0)

/** Bytes that grow as they are written. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** One number in groups of seven bits, the lowest first; the top bit says that more follow. */
  varint(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  /** Ascending numbers as their differences. */
  postings(documents: Postings): void {
    let before = 0
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0
      this.varint(document - before)
      before = document
    }
  }

  taken(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what `ByteSink.postings` wrote between two places. */
export function readPostings(bytes: Uint8Array, start: number, end: number): Uint32Array {
  // Each number takes a byte at least.
  const documents = new Uint32Array(end - start)
  let count = 0
  let document = 0
  for (let at = start; at < end;) {
    let value = 0
    let shift = 0
    let byte: number
    do {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    document += value
    documents[count++] = document
  }
  return documents.subarray(0, count)
}

/** The numbers of a list that pass a test. */
export function keep(list: Postings, passes: (document: number) => boolean): Postings {
  const kept = new Uint32Array(list.length)
  let count = 0
  for (let at = 0; at < list.length; at++) {
    const document = list[at] ?? 0
    if (passes(document)) kept[count++] = document
  }
  return kept.subarray(0, count)
}

/** Numbers that stand in both lists; made for a short one against a long one as well as for two alike. */
export function intersect(a: Postings, b: Postings): Postings {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const both = new Uint32Array(short.length)
  let count = 0
  let from = 0
  for (let at = 0; at < short.length; at++) {
    const wanted = short[at] ?? 0
    from = placeOf(long, wanted, from)
    if (from >= long.length) break
    if (long[from] === wanted) both[count++] = wanted
  }
  return both.subarray(0, count)
}

/** Numbers that stand in either list. */
export function unite(a: Postings, b: Postings): Postings {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all = new Uint32Array(a.length + b.length)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Infinity
    const right = b[j] ?? Infinity
    all[count++] = Math.min(left, right)
    if (left <= right) i++
    if (right <= left) j++
  }
  return all.subarray(0, count)
}

/** The first place from `from` on that isn't less than `wanted`: steps that double, then halves. */
function placeOf(list: Postings, wanted: number, from: number): number {
  let step = 1
  let low = from
  let high = from
  while (high < list.length && (list[high] ?? 0) < wanted) {
    low = high + 1
    high += step
    step *= 2
  }
  high = Math.min(high, list.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
