import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

/** The colours of a look by their names. */
const palette = (look: string): ReadonlyMap<string, string> =>
  new Map([...look.matchAll(/--gt-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const [light = '', dark = ''] = css.split(":root[data-appearance='dark']")
const GROUNDS = ['bg', 'surface', 'surface-2', 'sunken', 'accent-soft', 'warning-soft', 'danger-soft']

describe.each([
  ['light', palette(light)],
  ['dark', palette(dark)],
])('the %s palette', (_look, colours) => {
  it.each(['ink', 'ink-2', 'ink-3'])('has %s that can be read on every ground', (ink) => {
    const poor = GROUNDS.filter((ground) => !(contrast(colours.get(ink) ?? '', colours.get(ground) ?? '') >= 4.5))
    expect(poor).toEqual([])
  })
})
