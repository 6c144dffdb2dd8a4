import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { type ForeignKind, MANUSCRIPT_KINDS } from './found-foreign'

/** What bytes are by how they begin; null for what may be any text. */
type Content = 'zip' | 'ole' | 'rtf' | 'program' | 'pdf' | 'image' | 'html' | 'mime' | null

const latin = new TextDecoder('latin1')

function contentOf(bytes: Uint8Array): Content {
  const head = latin.decode(bytes.subarray(0, 512))
  if (/^PK(?:\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(head)) return 'zip'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'ole'
  if (/^\s*\{\\rtf/.test(head)) return 'rtf'
  if (
    head.startsWith('MZ') ||
    head.startsWith('\u007fELF') ||
    /^(?:\u00cf\u00fa\u00ed\u00fe|\u00ca\u00fe\u00ba\u00be)/.test(head)
  ) {
    return 'program'
  }
  if (head.startsWith('%PDF')) return 'pdf'
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/.test(head)) return 'image'
  if (/^\s*MIME-Version:/i.test(head)) return 'mime'
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|meta)/i.test(head) ? 'html' : null
}

const EXPECTED: Readonly<Partial<Record<ForeignKind, string>>> = {
  docx: 'Word .docx',
  doc: 'Word .doc',
  odt: 'ODT',
  rtf: 'RTF',
}
const FOUND: Readonly<Partial<Record<NonNullable<Content>, string>>> = {
  pdf: 'PDF',
  image: '图片',
  zip: '压缩包',
}

const isManuscript = (kind: ForeignKind): boolean => MANUSCRIPT_KINDS.some((known) => known === kind)

/**
 * The reader for a file, by its extension and by what its bytes really are: WPS and mail programs save one format under
 * another's name, and content systems send pages as .doc. What isn't a manuscript is whatever it says.
 * @throws AppError 'import-unreadable' for what isn't the kind of file that it claims to be
 */
export function readerKindOf(claimed: ForeignKind, bytes: Uint8Array): ForeignKind {
  if (bytes.length === 0 && isManuscript(claimed)) throw new AppError('import-unreadable', t('word.empty'))
  const content = contentOf(bytes)
  if (content === 'program') throw new AppError('import-unreadable', t('word.executable'))
  if (!isManuscript(claimed)) return claimed
  if (content === 'html') return 'page'
  if (content === 'mime') return 'archive'
  if (content === 'rtf') return 'rtf'
  if (content === 'ole') {
    if (isEncryptedPackage(bytes)) throw new AppError('import-unreadable', t('word.encrypted'))
    return 'doc'
  }
  if (content === 'zip') return claimed === 'odt' || isOpenDocument(bytes) ? 'odt' : 'docx'
  const name = content === null ? undefined : FOUND[content]
  const found = name === undefined ? '' : t('word.foundAs', { found: name })
  throw new AppError('import-unreadable', t('word.otherContent', { expected: EXPECTED[claimed] ?? '', found }))
}

/** A protected .docx is an OLE file that holds the real one; the name stands in its directory as UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

/** An OpenDocument file begins with its own type, uncompressed. */
const isOpenDocument = (bytes: Uint8Array): boolean =>
  latin.decode(bytes.subarray(30, 100)).startsWith('mimetypeapplication/vnd.oasis.opendocument')
