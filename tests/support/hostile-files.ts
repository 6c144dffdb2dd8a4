import { crc32 } from 'node:zlib'
import { docFile } from './doc-file'
import { paragraph, type Parts, wordFile, wordParts, zipOf } from './word-file'

const TEXT = paragraph('云溪市图书馆的流动服务车开进了村子。')

/** An archive whose entries keep the names that they are given, which no decent writer does. */
function storedZip(entries: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const bytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800, 2)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(bytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, bytes, content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, place, bytes]))
    locals.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, listing, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

/** An older Word file with one number of its table (the last sector) or its header changed. */
function changedDoc(change: (bytes: Buffer) => void): Buffer {
  const bytes = docFile('云溪市图书馆的流动服务车开进了村子。\r')
  change(bytes)
  return bytes
}

const buffers = (parts: Parts): readonly (readonly [string, Buffer])[] =>
  Object.entries(parts).map(([name, content]) => [name, Buffer.from(content as Buffer)] as const)

const BILLION_LAUGHS =
  `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i === 0 ? '' : i};`.repeat(10)}">`).join('')}]>` +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&lol9;</w:t></w:r></w:p></w:body></w:document>'

const EXTERNAL_ENTITY =
  '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'

/** Files made to do harm, or simply broken, and a word that the refusal of each has to say. */
export async function hostileFiles(): Promise<
  readonly { readonly name: string; readonly bytes: Buffer; readonly says: string }[]
> {
  const sound = wordParts({ body: TEXT })
  const good = await zipOf(sound)
  const document = (xml: string): Promise<Buffer> => zipOf({ ...sound, 'word/document.xml': xml })
  const deep = '<w:sdt><w:sdtContent>'
  return [
    { name: '空.docx', bytes: Buffer.alloc(0), says: '空的' },
    { name: '程序.docx', bytes: Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(4000)]), says: '程序' },
    { name: '截断.docx', bytes: good.subarray(0, good.length >> 1), says: '损坏' },
    { name: '乱码.docx', bytes: Buffer.from('这不是 Word 文件，只是改了扩展名。'), says: '不是 Word' },
    {
      name: '加密.docx',
      bytes: Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1016),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(1024),
      ]),
      says: '密码',
    },
    { name: '炸弹.docx', bytes: await document(`<w:d>${' '.repeat(40 * 1024 ** 2)}</w:d>`), says: '过大' },
    { name: '套娃.docx', bytes: await zipOf({ 'inner.docx': good, 'more.zip': good }), says: '没有 Word 文稿' },
    {
      name: '越界.docx',
      bytes: storedZip([...buffers(sound), ['../../../../tmp/gaotai-escaped.txt', Buffer.from('越界')]]),
      says: '路径',
    },
    {
      name: '百万段.docx',
      bytes: await zipOf({
        ...sound,
        // Text that doesn't repeat, so that the archive's ratio says nothing.
        'word/document.xml': String(sound['word/document.xml']).replace(
          /<w:body>.*<\/w:body>/,
          () =>
            `<w:body>${Array.from({ length: 1_000_000 }, (_, i) => `<w:p><w:r><w:t>${(i * 2654435761) % 4294967296}</w:t></w:r></w:p>`).join('')}</w:body>`,
        ),
      }),
      says: '段',
    },
    { name: '十亿笑.docx', bytes: await document(BILLION_LAUGHS), says: 'DOCTYPE' },
    { name: '外部实体.docx', bytes: await document(EXTERNAL_ENTITY), says: 'DOCTYPE' },
    {
      name: '过深.docx',
      bytes: await zipOf({
        ...sound,
        'word/document.xml': String(sound['word/document.xml']).replace(
          /<w:body>.*<\/w:body>/,
          () => `<w:body>${deep.repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}</w:body>`,
        ),
      }),
      says: '过',
    },
    { name: '没写完.docx', bytes: await document('<w:document><w:body><w:p>'), says: '不完整' },
    {
      name: '部件过多.docx',
      bytes: storedZip([
        ...buffers(sound),
        ...Array.from({ length: 6000 }, (_, i) => [`word/x${i}.xml`, Buffer.from('x')] as const),
      ]),
      says: '部件',
    },
    {
      name: '打转.doc',
      bytes: changedDoc((bytes) => bytes.writeUInt32LE(1, bytes.length - 512 + 3 * 4)),
      says: '扇区',
    },
    { name: '虚报.doc', bytes: changedDoc((bytes) => bytes.writeUInt32LE(4_000_000, 44)), says: '扇区' },
    { name: '无内容.docx', bytes: await wordFile({ body: '<w:p/>' }), says: '没有文字' },
  ]
}
