import { decodeText } from '../decode-text'

/** The encodings that old Chinese pages declare, by the names they use. */
const KNOWN =
  /^(?:utf-?8|gb2312|gbk|gb18030|x-gbk|big5(?:-hkscs)?|utf-16(?:le|be)?|shift_jis|euc-kr|iso-8859-1|windows-1252)$/i
const BOM = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/

/**
 * The text of a page: by its byte order mark, else as UTF-8 where every byte fits, else as it declares, else as text is
 * read. Pages that declare GBK and are UTF-8 by now are common; the other way round never fits.
 * @throws AppError 'import-unreadable' when it is no text
 */
export function decodePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (BOM.test(head)) return decodeText(bytes)
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,20})/i.exec(head)?.[1] ?? 'utf-8'
  for (const encoding of ['utf-8', declared]) {
    if (!KNOWN.test(encoding)) continue
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one.
    }
  }
  // A page that was cut or put together wrongly: its own word counts, and the odd sign shows where.
  return KNOWN.test(declared) && declared.toLowerCase() !== 'utf-8'
    ? new TextDecoder(declared === 'gb2312' ? 'gb18030' : declared).decode(bytes)
    : decodeText(bytes)
}
