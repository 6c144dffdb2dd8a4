/** A mark as ProseMirror writes it in JSON. */
export interface MarkJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** A node as ProseMirror writes it in JSON. */
export interface NodeJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly NodeJson[]
  readonly marks?: readonly MarkJson[]
  readonly text?: string
}

/** An article's body: a `doc` node of the schema in `schema.ts`. */
export type DocumentJson = NodeJson & { readonly type: 'doc' }

export const emptyDocument = (): DocumentJson => ({ type: 'doc', content: [{ type: 'paragraph' }] })
