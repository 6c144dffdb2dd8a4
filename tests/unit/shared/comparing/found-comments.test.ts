import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBody } from '../../../../shared/document/check-body'
import { withFoundComments } from '../../../../shared/comparing/found-comments'
import { withoutLooseComments } from '../../../../shared/article/loose-comments'
import type { DocumentJson, MarkJson, NodeJson } from '../../../../shared/document/json'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { nodes, paragraph, text } from '../../../support/body'
import '../../../support/seed'

const on = (words: string, ...ids: readonly string[]): NodeJson => ({
  ...text(words),
  marks: ids.map((id) => ({ type: 'comment', attrs: { id } })),
})
const doc = (...content: readonly NodeJson[]): DocumentJson => ({ type: 'doc', content })
const plain = (body: DocumentJson): DocumentJson => withoutLooseComments(body, [])

const OPENING = paragraph('清晨六点，第一批新书到了高台村。')

describe('comments in another state of a text', () => {
  it('stand where the same words stand, also in a line that was changed beside them', () => {
    const now = doc(OPENING, paragraph('村里收到', on('两千册', 'a'), '图书，由三位老师登记。'))
    const other = doc(OPENING, paragraph('村里共收到两千册图书。'))
    expect(withFoundComments(other, now)).toEqual(doc(OPENING, paragraph('村里共收到', on('两千册', 'a'), '图书。')))
  })

  it('keep to their own of several places, and follow a paragraph that was moved', () => {
    const [same, other] = [paragraph('同一句话，说了两次。'), paragraph('此外，记者还走访了邻近的两个村。')]
    const tied = paragraph('同一句话，', on('说了两次', 'a'), '。')
    expect(withFoundComments(doc(same, OPENING, same), doc(same, OPENING, tied))).toEqual(doc(same, OPENING, tied))
    const moved = paragraph(on('此外', 'b'), '，记者还走访了邻近的两个村。')
    expect(withFoundComments(doc(other, OPENING, same), doc(OPENING, same, moved))).toEqual(doc(moved, OPENING, same))
  })

  it('are left out where the words are not there, or stand twice in a line written anew', () => {
    const now = doc(paragraph(on('两千册', 'a'), '图书到村'), OPENING)
    const gone = doc(paragraph('三千册图书到村'), OPENING)
    expect(withFoundComments(gone, now)).toBe(gone)
    const twice = doc(paragraph('甲村两千册，乙村也是两千册，都在路上等着车来'), OPENING)
    expect(withFoundComments(twice, now)).toBe(twice)
  })

  it('stay as they are where they stand already, and go into no text that carries none', () => {
    const now = doc(paragraph('村里', on('两千册', 'a'), '图书'))
    const other = doc(paragraph(on('村里', 'a'), '两千册图书'))
    expect(withFoundComments(other, now)).toBe(other)
    const credit = doc(nodes('figure')(nodes('figcaption')(), nodes('credit')('林晓 摄')))
    expect(withFoundComments(credit, doc(paragraph(on('林晓', 'b'), ' 摄')))).toBe(credit)
  })

  it('come beside links and other looks in the order of the schema', () => {
    const bold = { ...text('两千册', 'bold') }
    const now = doc(paragraph('村里', { ...bold, marks: [...(on('', 'a').marks ?? []), { type: 'bold' }] }))
    const found = withFoundComments(doc(paragraph('村里', bold)), now)
    expect(found).toEqual(now)
    checkBody(found, false)
  })

  it('come back whole into the same text, and change no word of any other', () => {
    const marked = fc.tuple(arbitraryBody, fc.array(fc.nat(), { maxLength: 4 })).map(([body, picks]) => {
      let count = 0
      const walk = (node: NodeJson): NodeJson => {
        if (node.text === undefined) return { ...node, ...(node.content && { content: node.content.map(walk) }) }
        const at = count++
        const ids = picks.flatMap((pick, index) => (pick % 7 === at % 7 ? [`c${index}`] : []))
        const own = node.marks ?? []
        const isLink = ({ type }: MarkJson): boolean => type === 'link'
        const marks = [...own.filter(isLink), ...(on('', ...ids).marks ?? []), ...own.filter((mark) => !isLink(mark))]
        return ids.length === 0 ? node : { ...node, marks }
      }
      return doc(...(body.content ?? []).map(walk))
    })
    fc.assert(
      fc.property(marked, marked, fc.nat(), (now, later, cut) => {
        const same = plain(now)
        const sound = (body: DocumentJson): boolean => {
          try {
            checkBody(body, false)
            return true
          } catch {
            return false
          }
        }
        fc.pre(sound(now))
        expect(withFoundComments(same, now)).toEqual(now)
        const content = same.content ?? []
        const other = doc(...content.slice(0, cut % 5), ...(plain(later).content ?? []).slice(0, 2))
        expect(plain(withFoundComments(other, now))).toEqual(other)
      }),
      { numRuns: 150 },
    )
  })
})
