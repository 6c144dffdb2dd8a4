import type { ForeignKind } from './found-foreign'

/** Which reader takes which files, and how large they may be. */
export const FOREIGN_EXTENSIONS: Readonly<Record<string, { readonly kind: ForeignKind; readonly megabytes: number }>> =
  {
    '.txt': { kind: 'text', megabytes: 20 },
    '.docx': { kind: 'docx', megabytes: 256 },
    '.docm': { kind: 'docx', megabytes: 256 },
    '.dotx': { kind: 'docx', megabytes: 256 },
    '.doc': { kind: 'doc', megabytes: 100 },
    '.wps': { kind: 'doc', megabytes: 100 },
    '.rtf': { kind: 'rtf', megabytes: 100 },
    '.odt': { kind: 'odt', megabytes: 256 },
  }
