import { describe, expect, it } from 'vitest'
import { readSwitches } from '../../../../electron/system/switches'

describe('our switches', () => {
  it('take their values after a space or after =, between those of Chromium', () => {
    const argv = [
      'electron',
      '.',
      '--disable-gpu',
      '--state=/s',
      '--library',
      '/稿库 1',
      '--by=林晓',
      '--window-size=1280,800',
    ]
    expect(readSwitches(argv, {})).toEqual({
      state: '/s',
      library: '/稿库 1',
      by: '林晓',
      windowSize: { width: 1280, height: 800 },
      commandLine: null,
    })
  })

  it('come from the environment when the command line is silent', () => {
    const env = { GAOTAI_STATE_DIR: '/env-state', GAOTAI_LIBRARY: '/env-library' }
    expect(readSwitches(['electron', '.'], env)).toMatchObject({ state: '/env-state', library: '/env-library' })
    expect(readSwitches(['electron', '.', '--state=/s'], env)).toMatchObject({ state: '/s', library: '/env-library' })
  })

  it('leave everything after --cli to the command line', () => {
    const read = readSwitches(['Gaotai', '--no-sandbox', '--cli', 'list', '--library', '/l', '--by=林晓'], {})
    expect(read.commandLine).toEqual(['list', '--library', '/l', '--by=林晓'])
    expect([read.library, read.by]).toEqual([null, null])
  })

  it('without a value are not there', () => {
    const read = readSwitches(['Gaotai', '--state', '--library=', '--window-size=big'], { GAOTAI_LIBRARY: '' })
    expect([read.state, read.library, read.windowSize]).toEqual([null, null, null])
  })
})
