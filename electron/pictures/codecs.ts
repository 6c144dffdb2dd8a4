import decodeJpegPixels, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js'
import encodeJpegPixels, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js'
import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?inline'
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?inline'
import decodePngPixels, { init as initPngDecoder } from '@jsquash/png/decode.js'
import encodePngPixels, { init as initPngEncoder } from '@jsquash/png/encode.js'
import pngCodec from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?inline'
import resizePixels, { initResize } from '@jsquash/resize'
import resizer from '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm?inline'
import decodeWebpPixels, { init as initWebpDecoder } from '@jsquash/webp/decode.js'
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm?inline'
import type { ImageSize } from '../../shared/media/image-size'

/** Pixels of 4 bytes, RGBA. */
export interface Pixels extends ImageSize {
  readonly data: Uint8ClampedArray
}

/** What the codecs make their pixels with: a browser has it, Node doesn't. */
class NodeImageData implements Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}
Object.assign(globalThis, { ImageData: NodeImageData })

const binaryOf = (url: string): Buffer => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
/** As emscripten's modules are given it; what they print of a damaged picture is for nobody. */
const binary = (url: string) => ({ wasmBinary: own(binaryOf(url)), printErr: () => undefined })
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

/** The picture as it is shown: turned as its EXIF says. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
  await initJpegDecoder(binary(jpegDecoder))
  return decodeJpegPixels(own(bytes), { preserveOrientation: true })
}

export async function decodePng(bytes: Uint8Array): Promise<Pixels> {
  await initPngDecoder(binaryOf(pngCodec))
  return decodePngPixels(own(bytes))
}

export async function decodeWebp(bytes: Uint8Array): Promise<Pixels> {
  await initWebpDecoder(binary(webpDecoder))
  return decodeWebpPixels(own(bytes))
}

/** As browsers do it, without a way over linear light. @param isOpaque nothing of it can be seen through */
export async function resize(pixels: Pixels, { width, height }: ImageSize, isOpaque: boolean): Promise<Pixels> {
  await initResize(binaryOf(resizer))
  return resizePixels(pixels, { width, height, method: 'lanczos3', linearRGB: false, premultiply: !isOpaque })
}

/** @param quality of 100 */
export async function encodeJpeg(pixels: Pixels, quality: number): Promise<Uint8Array> {
  await initJpegEncoder(binary(jpegEncoder))
  return new Uint8Array(await encodeJpegPixels(pixels, { quality, progressive: false }))
}

export async function encodePng(pixels: Pixels): Promise<Uint8Array> {
  await initPngEncoder(binaryOf(pngCodec))
  return new Uint8Array(await encodePngPixels(pixels))
}
