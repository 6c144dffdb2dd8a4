/** What becomes of a field's result. */
type FieldKind = 'kept' | 'dropped'

interface Field {
  instruction: string
  isResult: boolean
  kind: FieldKind
  link: string | null
}

/** Fields whose results are made for the printed page. */
const OF_THE_PAGE = /^\s*(?:TOC|PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|INDEX|XE|TC|RD|TA|TOA|SECTION)\b/i

/** Follows fields that begin, part and end anywhere in the text, also inside each other. */
export class Fields {
  /** Results left out, by the field's name. */
  readonly dropped = new Map<string, number>()
  private readonly open: Field[] = []

  begin(): void {
    this.open.push({ instruction: '', isResult: false, kind: 'kept', link: null })
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field !== undefined && !field.isResult) field.instruction += text
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field === undefined || field.isResult) return
    field.isResult = true
    this.judge(field)
  }

  end(): void {
    const field = this.open.pop()
    if (field !== undefined && !field.isResult) this.judge(field)
  }

  /** True where text belongs to no result that is kept. */
  get isSilent(): boolean {
    return this.open.some(({ isResult, kind }) => !isResult || kind === 'dropped')
  }

  get link(): string | null {
    return this.open.findLast(({ link }) => link !== null)?.link ?? null
  }

  private judge(field: Field): void {
    const name = /^\s*([A-Za-z]+)/.exec(field.instruction)?.[1]?.toUpperCase() ?? ''
    if (OF_THE_PAGE.test(field.instruction)) {
      field.kind = 'dropped'
      this.dropped.set(name, (this.dropped.get(name) ?? 0) + 1)
    }
    field.link = linkOfInstruction(field.instruction)
  }
}

/** The address in `HYPERLINK "https://…"`; null for places in the document itself. */
export const linkOfInstruction = (instruction: string): string | null =>
  /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\]+))/i
    .exec(instruction)
    ?.slice(1)
    .find((part) => part !== undefined) ?? null
