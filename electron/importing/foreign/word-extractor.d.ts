/** The part of word-extractor that reads the binary format; its types are nowhere else. */
declare module 'word-extractor/lib/word-ole-extractor' {
  interface ReadDocument {
    getBody(options: { readonly filterUnicode: boolean }): string
    getFootnotes(options: { readonly filterUnicode: boolean }): string
    getEndnotes(options: { readonly filterUnicode: boolean }): string
    getHeaders(options: { readonly filterUnicode: boolean; readonly includeFooters: boolean }): string
    getFooters(options: { readonly filterUnicode: boolean }): string
    getAnnotations(options: { readonly filterUnicode: boolean }): string
    getTextboxes(options: { readonly filterUnicode: boolean; readonly includeHeadersAndFooters: boolean }): string
  }
  export default class WordOleExtractor {
    extract(reader: import('word-extractor/lib/buffer-reader').default): Promise<ReadDocument>
  }
}

declare module 'word-extractor/lib/buffer-reader' {
  export default class BufferReader {
    constructor(bytes: Buffer)
    open(): Promise<void>
  }
}

declare module 'word-extractor/lib/ole-allocation-table' {
  export default class AllocationTable {
    /** The next sector of each; negative at the end of a chain. */
    _table: number[]
    getSecIdChain(first: number): number[]
  }
}
