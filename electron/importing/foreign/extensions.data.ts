import type { ForeignKind } from './found-foreign'

/** Which reader takes which files, and how large they may be. */
export const FOREIGN_EXTENSIONS: Readonly<Record<string, { readonly kind: ForeignKind; readonly megabytes: number }>> =
  {
    '.docx': { kind: 'docx', megabytes: 256 },
    '.docm': { kind: 'docx', megabytes: 256 },
    '.dotx': { kind: 'docx', megabytes: 256 },
    '.doc': { kind: 'doc', megabytes: 100 },
    '.wps': { kind: 'doc', megabytes: 100 },
    '.rtf': { kind: 'rtf', megabytes: 100 },
    '.odt': { kind: 'odt', megabytes: 256 },
    '.html': { kind: 'page', megabytes: 32 },
    '.htm': { kind: 'page', megabytes: 32 },
    '.mht': { kind: 'archive', megabytes: 128 },
    '.mhtml': { kind: 'archive', megabytes: 128 },
    '.txt': { kind: 'text', megabytes: 20 },
    '.md': { kind: 'markdown', megabytes: 20 },
    '.markdown': { kind: 'markdown', megabytes: 20 },
    '.csv': { kind: 'table', megabytes: 64 },
    '.tsv': { kind: 'table', megabytes: 64 },
    '.xlsx': { kind: 'sheet', megabytes: 64 },
    '.json': { kind: 'json', megabytes: 256 },
  }
