import type { MarkSpec } from 'prosemirror-model'

export const bold: MarkSpec = {}
export const italic: MarkSpec = {}
export const underline: MarkSpec = {}
export const strike: MarkSpec = {}
export const subscript: MarkSpec = { excludes: 'superscript' }
export const superscript: MarkSpec = { excludes: 'subscript' }
/** http, https and mailto only: see `isSafeLink`. */
export const link: MarkSpec = { attrs: { href: {}, title: { default: null } }, inclusive: false }
/** Ties a run of text to a thread of the record's `comments`; never printed. */
export const comment: MarkSpec = { attrs: { id: {} }, inclusive: false, excludes: '' }
