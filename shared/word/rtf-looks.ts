import type { Look } from './blocks'

/** A look after a control word; the same one when the word says nothing of looks. */
export function lookAfter(look: Look, word: string, value: number | null): Look {
  const isOn = value !== 0
  switch (word) {
    case 'b':
      return { ...look, bold: isOn }
    case 'i':
      return { ...look, italic: isOn }
    case 'ulnone':
      return { ...look, underline: false }
    case 'strike':
    case 'striked':
      return { ...look, strike: isOn }
    case 'super':
      return { ...look, script: 'sup' }
    case 'sub':
      return { ...look, script: 'sub' }
    case 'nosupersub':
      return { ...look, script: null }
    case 'fs':
      return { ...look, size: value }
    default:
      if (isEmphasis(word)) return { ...look, bold: isOn || look.bold }
      return /^ul(?:d|db|w|dash|th|wave)?$/.test(word) ? { ...look, underline: isOn } : look
  }
}

/** 着重号, which a page shows as bold. */
export const isEmphasis = (word: string): boolean => word === 'accdot' || word === 'acccomma'
