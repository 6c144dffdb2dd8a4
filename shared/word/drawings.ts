import type { FigureBlock } from './blocks'
import type { WordLosses } from './losses'
import type { Relationships } from './relationships'
import type { XmlElement } from './xml'
import { attributeOf, childOf, elementsOf, findIn, numberOf } from './xml-find'

/** What a drawing (or an older picture) shows: images, and the text of its boxes still to be read. */
export interface FoundDrawing {
  readonly figures: readonly FigureBlock[]
  readonly textBoxes: readonly XmlElement[]
}

interface Context {
  readonly relationships: Relationships
  readonly losses: WordLosses
  /** Width of the text column in twips. */
  readonly columnWidth: number
  readonly align: 'center' | 'right' | null
}

const EMU_PER_TWIP = 635
const TWIPS_PER_POINT = 20

export function readDrawing(drawing: XmlElement, context: Context): FoundDrawing {
  const figures: FigureBlock[] = []
  const textBoxes: XmlElement[] = []
  const frame = elementsOf(drawing).find(({ name }) => name === 'wp:inline' || name === 'wp:anchor')
  const properties = childOf(frame, 'wp:docPr')
  const alt = attributeOf(properties, 'descr') ?? ''
  const extent = numberOf(attributeOf(childOf(frame, 'wp:extent'), 'cx'))

  const look = (element: XmlElement, outer: XmlElement): void => {
    switch (element.name) {
      case 'w:txbxContent':
        textBoxes.push(element)
        return
      case 'a:blip': {
        const own = findIn(outer, 'pic:cNvPr')
        const shown = numberOf(attributeOf(findIn(outer, 'a:ext'), 'cx')) ?? extent
        const described = alt === '' ? (attributeOf(own, 'descr') ?? '') : alt
        add(attributeOf(element, 'r:embed'), attributeOf(element, 'r:link'), {
          alt: described,
          name: attributeOf(own, 'name') ?? '',
          twips: shown === undefined ? null : shown / EMU_PER_TWIP,
        })
        return
      }
      case 'v:imagedata': {
        const points = /(?:^|;)\s*width\s*:\s*([\d.]+)pt/.exec(attributeOf(outer, 'style') ?? '')?.[1]
        const title = attributeOf(element, 'o:title') ?? ''
        add(attributeOf(element, 'r:id'), undefined, {
          alt: attributeOf(outer, 'alt') ?? '',
          name: title,
          twips: points === undefined ? null : Number(points) * TWIPS_PER_POINT,
        })
        return
      }
      case 'c:chart':
        context.losses.count('charts')
        return
      case 'dgm:relIds':
        context.losses.count('diagrams')
        return
      case 'o:OLEObject':
        context.losses.count('embedded')
        return
    }
    const inside =
      element.name === 'pic:pic' || element.name === 'v:shape' || element.name === 'v:rect' ? element : outer
    for (const child of elementsOf(element)) look(child, inside)
  }

  const add = (
    embedded: string | undefined,
    linked: string | undefined,
    facts: { readonly alt: string; readonly name: string; readonly twips: number | null },
  ): void => {
    const relationship = context.relationships.get(embedded ?? linked ?? '')
    const isHere = relationship !== undefined && !relationship.isExternal
    if (!isHere && relationship === undefined && embedded === undefined && linked === undefined) return
    if (!isHere)
      context.losses.count(linked === undefined && relationship === undefined ? 'missingImages' : 'linkedImages')
    const target = relationship?.target ?? ''
    figures.push({
      kind: 'figure',
      image: isHere ? target : null,
      name: facts.name === '' ? target.slice(target.lastIndexOf('/') + 1) : facts.name,
      alt: facts.alt.trim(),
      width: facts.twips === null ? null : percentOf(facts.twips, context.columnWidth),
      align: context.align,
      caption: [],
      credit: '',
    })
  }

  look(drawing, drawing)
  return { figures, textBoxes }
}

function percentOf(twips: number, columnWidth: number): number | null {
  const percent = Math.round((twips / columnWidth) * 100)
  return percent >= 1 ? Math.min(percent, 100) : null
}
