import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { setShares, sharesOf } from '../../commands/table-looks'

/**
 * Where a table has got columns (put in, or pasted over its edge), those with a share of the width make room for the new
 * ones: two that have all of it would leave a third no pixel.
 * @returns null when there is room
 */
export function makeRoom(before: Node, state: EditorState): Transaction | null {
  const at = state.doc.content.findDiffStart(before.content)
  if (at === null) return null
  const table = tableAround(state.doc.resolve(at))
  const old = tableAround(before.resolve(at))
  if (table === null || table.pos !== old?.pos || columnsOf(table.node) <= columnsOf(old.node)) return null
  const shares = sharesOf(table.node)
  const roomy = withRoom(shares)
  return roomy === shares ? null : setShares(state.tr, table.pos, roomy)
}

const columnsOf = (table: Node): number => TableMap.get(table).width

function tableAround($pos: ResolvedPos): { readonly node: Node; readonly pos: number } | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.name === 'table') return { node: $pos.node(depth), pos: $pos.before(depth) }
  }
  return null
}

/** Shares that leave automatic columns less than half of an even part shrink until each has a whole one. */
function withRoom(shares: readonly number[]): readonly number[] {
  const free = shares.filter((share) => share === 0).length
  const taken = shares.reduce((sum, share) => sum + share, 0)
  const { length } = shares
  if (taken === 0 || 100 - taken >= (50 * free) / length) return shares
  const own = (share: number): number => Math.max(1, Math.floor((100 * share * (length - free)) / (length * taken)))
  return shares.map((share) => (share === 0 ? 0 : own(share)))
}
