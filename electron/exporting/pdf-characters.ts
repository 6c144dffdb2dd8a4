import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Radicals that fonts draw with the very glyph of a character, and Unicode doesn't decompose; each before its character. */
const PAIRS =
  '⺁厂⺇几⺊卜⺌小⺜日⺝月⺠民⺩王⺬示⺶羊⺼肉⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'
const OF_RADICAL: ReadonlyMap<string, string> = new Map(PAIRS.match(/../gu)?.map(([a = '', b = '']) => [a, b]))

const hexOf = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

/** U+2F00 ⼀ is U+4E00 一; the code of anything but a radical is itself. */
function characterOf(code: number): number {
  if (code < 0x2e80 || code > 0x2fdf) return code
  const radical = String.fromCodePoint(code)
  return (OF_RADICAL.get(radical) ?? radical.normalize('NFKC')).codePointAt(0) ?? code
}

/** A ToUnicode CMap (ISO 32000-1, 9.10.3) that names characters where it named radicals. */
export function withCharacters(cmap: string): string {
  return cmap
    .replace(/^(<[0-9A-F]+> )<(2[EF][0-9A-F]{2})>$/gim, (_, glyph: string, hex: string) => {
      return `${glyph}<${hexOf(characterOf(Number.parseInt(hex, 16)))}>`
    })
    .replace(
      /^<([0-9A-F]+)> <([0-9A-F]+)> <(2[EF][0-9A-F]{2})>$/gim,
      (_, low: string, high: string, hex: string): string => {
        const count = Number.parseInt(high, 16) - Number.parseInt(low, 16) + 1
        const first = Number.parseInt(hex, 16)
        const codes = Array.from({ length: Math.max(0, count) }, (_code, i) => `<${hexOf(characterOf(first + i))}>`)
        return `<${low}> <${high}> [${codes.join(' ')}]`
      },
    )
}

/**
 * The same PDF, in which 一 can be found and copied. Many fonts draw a radical and its character with one glyph, and
 * Chromium names the radical, which comes first (U+2F00 for U+4E00). A file that can't be read stays as it is.
 */
export async function withSearchableText(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false }).catch(() => null)
  if (document === null) return pdf
  const { context } = document
  let changed = false
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const cmap = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const named = withCharacters(cmap)
    if (named === cmap) continue
    context.assign(ref, context.flateStream(named))
    changed = true
  }
  return changed ? document.save({ useObjectStreams: false }) : pdf
}
