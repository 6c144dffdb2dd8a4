import type { Format, Letters, Setting, StyleId, WordStyle } from './formats'

/**
 * `word/styles.xml` (ECMA-376 part 1, 17.7): written by ourselves, since the package that writes the document knows
 * neither indents in characters nor a default style, and would add styles of its own under the same names.
 */
export function stylesXml({ styles }: Format): string {
  const { letters = {} } = styles.Normal
  const size = letters.size ?? 0
  const paragraphs = Object.entries(styles).map(([id, style]) => paragraphStyle(id as StyleId, style, size))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${runInside(letters)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    paragraphs.join('') +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '</w:styles>'
  )
}

/** What is written after a title or a heading is the text. */
const FOLLOWED: ReadonlySet<StyleId> = new Set(['Title', 'Subtitle', 'Byline', 'Heading1', 'Heading2'])

function paragraphStyle(id: StyleId, { name, letters = {}, setting = {} }: WordStyle, bodySize: number): string {
  const isNormal = id === 'Normal'
  return (
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (isNormal ? '' : '<w:basedOn w:val="Normal"/>') +
    (FOLLOWED.has(id) ? '<w:next w:val="BodyText"/>' : '') +
    '<w:qFormat/>' +
    `<w:pPr>${paragraphInside(setting, letters.size ?? bodySize)}</w:pPr><w:rPr>${runInside(letters)}</w:rPr></w:style>`
  )
}

/** In the order that CT_PPr asks for (17.3.1.26). */
function paragraphInside(setting: Setting, size: number): string {
  const { keepNext = false, align, outline } = setting
  return (
    (keepNext ? '<w:keepNext/>' : '') +
    spacing(setting) +
    indents(setting, size) +
    (align === undefined ? '' : `<w:jc w:val="${align}"/>`) +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`)
  )
}

function spacing({ before, after, line }: Setting): string {
  const height =
    line === undefined
      ? ''
      : 'exact' in line
        ? ` w:line="${line.exact}" w:lineRule="exact"`
        : ` w:line="${Math.round(line.times * 240)}" w:lineRule="auto"`
  const around =
    (before === undefined ? '' : ` w:before="${before}"`) + (after === undefined ? '' : ` w:after="${after}"`)
  return around + height === '' ? '' : `<w:spacing${around}${height}/>`
}

/**
 * In characters for Word and WPS, and as lengths for programs that don't know characters. A heading's are lengths only:
 * a heading that is set in the middle takes them back, and what is in characters can't be taken back by a length.
 * @param size half points
 */
function indents({ firstLine, left, right, outline }: Setting, size: number): string {
  const one = (name: string, chars: number | undefined): string =>
    chars === undefined
      ? ''
      : (outline === undefined ? ` w:${name}Chars="${chars * 100}"` : '') + ` w:${name}="${chars * size * 10}"`
  const all = one('left', left) + one('right', right) + one('firstLine', firstLine)
  return all === '' ? '' : `<w:ind${all}/>`
}

/** In the order that CT_RPr asks for (17.3.2.28). */
function runInside({ eastAsia, size, bold = false, apart }: Letters): string {
  const fonts =
    eastAsia === undefined
      ? ''
      : `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman" w:hint="eastAsia"/>`
  return (
    fonts +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (apart === undefined ? '' : `<w:spacing w:val="${apart}"/>`) +
    (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`)
  )
}
