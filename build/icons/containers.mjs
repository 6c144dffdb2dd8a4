/** The icon files of Windows and macOS: small directories around PNG pictures. */

/** @param {Map<number, Buffer>} pictures @param {number} size */
function picture(pictures, size) {
  const png = pictures.get(size)
  if (png === undefined) throw new Error(`no picture of ${size} pixels`)
  return png
}

/** @param {Map<number, Buffer>} pictures PNG by size @param {readonly number[]} sizes at most 256 */
export function ico(pictures, sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index
    const { length } = picture(pictures, size)
    // A side of 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += length
  }
  return Buffer.concat([head, ...sizes.map((size) => picture(pictures, size))])
}

/** Type codes of the PNG pictures, plain and for double density. @type {readonly (readonly [string, number])[]} */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

/** @param {Map<number, Buffer>} pictures PNG by size */
export function icns(pictures) {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const png = picture(pictures, size)
    const head = Buffer.alloc(8)
    head.write(type, 0, 'ascii')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'ascii')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}
