import type { SortKey } from '../../../shared/ipc/list-values'
import type { Order } from './order'
import { openOrder, prepareOrder } from './order'
import type { Row } from './row'

/** The orders that lists have asked for, kept right as rows come and go. */
export interface Orders {
  readonly of: (key: SortKey) => Order
  /** Makes an order without keeping other work waiting; `of` is quick from then on. */
  readonly prepare: (key: SortKey) => Promise<void>
  readonly add: (row: Row) => void
  readonly remove: (row: Row) => void
}

type Change = (order: Order) => void

export function openOrders(allRows: () => Iterable<Row>): Orders {
  const orders = new Map<SortKey, Order>()
  /** What happened while orders are being made. */
  const making = new Map<SortKey, { readonly changes: Change[]; readonly done: Promise<void> }>()

  function change(apply: Change): void {
    for (const order of orders.values()) apply(order)
    for (const { changes } of making.values()) changes.push(apply)
  }

  function make(key: SortKey): Promise<void> {
    const changes: Change[] = []
    const done = prepareOrder(key, [...allRows()])
      .then((order) => {
        // Somebody may not have been able to wait.
        if (orders.has(key)) return
        for (const apply of changes) apply(order)
        orders.set(key, order)
      })
      .finally(() => making.delete(key))
    making.set(key, { changes, done })
    return done
  }

  return {
    of: (key) => {
      const known = orders.get(key)
      if (known !== undefined) return known
      const fresh = openOrder(key, allRows())
      orders.set(key, fresh)
      return fresh
    },
    prepare: async (key) => {
      if (!orders.has(key)) await (making.get(key)?.done ?? make(key))
    },
    add: (row) => change((order) => order.add(row)),
    remove: (row) => change((order) => order.remove(row)),
  }
}
