import './icon.css'

/** Outlines on a 16 × 16 grid, drawn for this window; stroke takes the colour of the text around it. */
const PATHS = {
  plus: 'M8 3v10M3 8h10',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3.5h5V3M5 13V9.5h6V13',
  export: 'M8 10V2.5M5.2 5.2 8 2.4l2.8 2.8M3 9v4h10V9',
  import: 'M8 2.5V10M5.2 7.3 8 10.1l2.8-2.8M3 9v4h10V9',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 9.8A1.8 1.8 0 1 0 8 6.2a1.8 1.8 0 0 0 0 3.6Z',
  write: 'm3 13 .6-2.8 7-7 2.2 2.2-7 7zM9.2 4.6l2.2 2.2',
  split: 'M2.5 3h11v10h-11zM8 3v10',
  list: 'M2.5 3h11v10h-11zM6 3v10M3.8 5.5h.8M3.8 8h.8',
  panel: 'M2.5 3h11v10h-11zM10 3v10M11.4 5.5h.8M11.4 8h.8',
  settings:
    'M2.5 4.5h5M10.5 4.5h3M2.5 11.5h3M8.5 11.5h5M9 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM7 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5',
  trash: 'M2.5 4.5h11M6 4.5V2.8h4v1.7M4 4.5l.6 8.7h6.8l.6-8.7M6.7 7v3.6M9.3 7v3.6',
  restore: 'M3 7.5a5 5 0 1 1 1.5 3.8M3 3.5v4h4',
  duplicate: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  left: 'm9.5 4.5-3.5 3.5 3.5 3.5',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3.2L13 5',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.8v3M8 11.6v.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.7M8 5v.2',
  person: 'M8 7.8a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.6c.5-2.4 2.5-3.6 5-3.6s4.5 1.2 5 3.6',
  library: 'M3 2.8h2.5v10.4H3zM5.5 2.8H8v10.4H5.5zM9.1 3.9l2.3-.7 2.6 9.6-2.4.6z',
  folder: 'M2 4h4l1.4 1.6H14V13H2z',
  globe:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c1.9 1.7 2.7 3.7 2.7 6S9.9 12.3 8 14C6.1 12.3 5.3 10.3 5.3 8S6.1 3.7 8 2Z',
  window: 'M2.5 3h11v10h-11zM2.5 5.8h11',
  ascending: 'M8 12.5v-9M4.8 6.5 8 3.3l3.2 3.2',
  descending: 'M8 3.5v9M4.8 9.5 8 12.7l3.2-3.2',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  page: 'M4 2h5.5L12 4.5V14H4zM9.2 2v2.8H12M6 8h4M6 10.5h4',
  sample: 'M8 2.2 9.7 6l4.1.4-3.1 2.7.9 4L8 11l-3.6 2.1.9-4L2.2 6.4 6.3 6z',
  fork: 'M4.5 2.5v11M4.5 8.5c4.5 0 6.5-1 6.5-4.5M11 2.5V4',
  filter: 'M2.5 3.5h11L9.6 8.3v4.4l-3.2-1.5V8.3z',
  star: 'M8 2.2 9.7 6l4.1.4-3.1 2.7.9 4L8 11l-3.6 2.1.9-4L2.2 6.4 6.3 6z',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.5 5.5h.1',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.6',
} as const

export type IconName = keyof typeof PATHS

/** Decoration only: the words stand beside it or in the control's label. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="gt-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
