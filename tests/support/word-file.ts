import { ZipFile } from 'yazl'

/** Parts of a Word file by path; text or bytes. */
export type Parts = Readonly<Record<string, string | Buffer>>

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ')

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part whose root carries all namespaces. */
const part = (root: string, inner: string): string => `${XML}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** @param inner runs, or plain text */
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : run(inner)}</w:p>`

export const style = (id: string, name: string, inner = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${
    basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`
  }${inner}</w:style>`

export const image = (id: string, description = '', centimetres = 8): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${centimetres * 360_000}" cy="360000"/><wp:docPr id="1" name="图片 1" descr="${description}"/>` +
  `<a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="合影.png"/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export interface WordFile {
  /** What stands in the body. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  readonly footer?: string
  /** Further relationships of the document, as elements. */
  readonly relationships?: string
  readonly more?: Parts
}

const RELATED = [
  'styles',
  'numbering',
  'comments',
  'commentsExtended',
  'footnotes',
  'endnotes',
  'header',
  'footer',
] as const
const ROOTS: Readonly<Record<(typeof RELATED)[number], string>> = {
  styles: 'styles',
  numbering: 'numbering',
  comments: 'comments',
  commentsExtended: 'commentsEx',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
}

/** The parts of a Word file as Word itself writes them. */
export function wordParts(file: WordFile): Parts {
  const present = RELATED.filter((name) => file[name] !== undefined)
  const related = present.map((name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(`<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': part('document', `<w:body>${file.body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(related.join('') + (file.relationships ?? '')),
    ...Object.fromEntries(
      present.map((name) => {
        const xml = part(ROOTS[name], file[name] ?? '')
        return [
          `word/${name}.xml`,
          name === 'commentsExtended' ? xml.replaceAll('w:commentsEx', 'w15:commentsEx') : xml,
        ]
      }),
    ),
    ...file.more,
  }
}

const relationships = (inner: string): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

export const hyperlink = (id: string, address: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"/>`

export const picture = (id: string, path: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${path}"/>`

/** An archive of parts, names as they are given. */
export function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as Buffer), name)
  zip.end()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)))
    zip.outputStream.on('error', reject)
  })
}

export const wordFile = (file: WordFile): Promise<Buffer> => zipOf(wordParts(file))

/** A list definition: levels as [format, text, start]. */
export const list = (id: number, levels: readonly (readonly [string, string, number?])[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, start = 1], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`

export const num = (id: number, abstract: number, inner = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inner}</w:num>`

export const inList = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
