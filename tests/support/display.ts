import { test } from '@playwright/test'

/** The display of this worker: the keyboard belongs to one window of a display. */
export function ownDisplay(): { readonly DISPLAY?: string } {
  const display = process.env['GAOTAI_DISPLAYS']?.split(',')[test.info().parallelIndex]
  return display === undefined || display === '' ? {} : { DISPLAY: display }
}
