import { describe, expect, test } from 'vitest'
import { readSheet } from '../../../../electron/importing/foreign/read-sheet'
import type { ArticleRecord } from '../../../../shared/article/record'
import { zipOf } from '../../../support/word-file'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

/** A workbook whose first sheet has these cells; style 1 shows dates, style 2 a date format of the workbook's own. */
const workbook = (rows: string, strings: readonly string[] = [], more = '', properties = ''): Promise<Buffer> =>
  zipOf({
    '_rels/.rels': `<Relationships ${RELS}>${rel('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets><sheet name="稿" sheetId="1" r:id="s"/>${more}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${RELS}>${rel('s', 'worksheet', 'worksheets/sheet1.xml')}${rel('t', 'sharedStrings', 'sharedStrings.xml')}${rel('y', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
  })

const options = { name: '表.xlsx', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' } as const
const inline = (text: string, at = ''): string => `<c${at} t="inlineStr"><is><t>${text}</t></is></c>`

describe('a list of articles in a workbook', () => {
  test('texts of any kind, dates by their format, cells left out', async () => {
    const rows =
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline('发布时间')}${inline('作者')}</row>` +
      `<row r="3">${inline('甲')}<c r="B3" t="str"><f>A1</f><v>云溪日报</v></c><c r="C3" s="1"><v>43097</v></c>${inline('林晓、周以宁')}</row>` +
      `<row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" s="2"><v>43097.395833333336</v></c></row>`
    const strings = ['<t>标题</t>', '<r><t>来</t></r><r><t>源</t></r><rPh><t>lai</t></rPh>', '<t>乙</t>']
    const found = await readSheet(await workbook(rows, strings), options)
    expect(found.map(({ value }) => value as ArticleRecord)).toMatchObject([
      { title: '甲', source: { name: '云溪日报' }, publishTime: '2017-12-28', authors: ['林晓', '周以宁'] },
      { title: '乙', publishTime: '2017-12-28T09:30:00+08:00' },
    ])
    expect(found.flatMap(({ lost }) => lost)).toEqual([])
  })

  test.each(['1', 'true'])('days from 1904 (%s), and sheets that are left alone', async (said) => {
    const rows = `<row>${inline('标题')}${inline('发布时间')}</row><row>${inline('甲')}<c s="1"><v>41635</v></c></row>`
    const bytes = await workbook(
      rows,
      [],
      '<sheet name="二" sheetId="2" r:id="x"/>',
      `<workbookPr date1904="${said}"/>`,
    )
    const [one] = await readSheet(bytes, options)
    expect(one?.value).toMatchObject({ publishTime: '2017-12-28' })
    expect(one?.lost).toEqual(['工作簿里的另外 1 张工作表没有导入，只读第一张。'])
  })

  test('what is no list, or no workbook, is refused with words', async () => {
    for (const bytes of [await workbook(`<row>${inline('随便')}</row>`), await zipOf({ 'x.txt': '一段' })])
      await expect(readSheet(bytes, options)).rejects.toMatchObject({ code: 'import-unreadable' })
  })
})
