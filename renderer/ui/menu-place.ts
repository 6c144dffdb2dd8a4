/** Pixels between a menu and the window's edge, and between it and its button. */
const GAP = 4

interface Size {
  readonly width: number
  readonly height: number
}

export interface MenuPlace {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

const inside = (from: number, length: number, room: number): number =>
  Math.max(GAP, Math.min(from, room - GAP - length))

/** Where a menu that was asked for at a point lies wholly inside the window. */
export const menuAt = (size: Size, at: { readonly x: number; readonly y: number }, room: Size): MenuPlace => ({
  left: inside(at.x, size.width, room.width),
  top: inside(at.y, size.height, room.height),
  maxHeight: room.height - 2 * GAP,
})

/**
 * The same for a button's menu: under it, over it where more room is, and no taller than that.
 * @param size as drawn without a limit @param fromEnd its right edge is the button's
 */
export function menuUnder(
  size: Size,
  button: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  room: Size,
  fromEnd: boolean,
): MenuPlace {
  const left = inside(fromEnd ? button.right - size.width : button.left, size.width, room.width)
  const above = button.top - 2 * GAP
  const below = room.height - button.bottom - 2 * GAP
  if (size.height <= below || below >= above) return { left, top: button.bottom + GAP, maxHeight: below }
  return { left, top: button.top - GAP - Math.min(size.height, above), maxHeight: above }
}
