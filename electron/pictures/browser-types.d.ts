/** A file of WebAssembly inside the program, as a data: URL. */
declare module '*.wasm?inline' {
  const url: string
  export default url
}

/** What the codecs take and give, as browsers have it. */
interface ImageData {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}
