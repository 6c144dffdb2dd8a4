/** An EXIF segment that says: lying on its right side. */
const LYING = Buffer.concat([
  Buffer.from([0xff, 0xe1, 0, 34]),
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
  Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
])

/** A JPEG as a camera that was held upright writes it. @param more segments that follow its EXIF */
export const lying = (jpeg: Uint8Array, ...more: readonly Uint8Array[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), LYING, ...more, jpeg.subarray(2)])
