import assert from 'node:assert/strict'

/** How the wire in the executable spells a fuse's state. */
const ON = '1'.charCodeAt(0)
const OFF = '0'.charCodeAt(0)

/** Reads the fuses back from the executable: what the configuration asked for is what was burnt in. @param {string} executable */
export async function checkFuses(executable) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(executable)
  const expected = {
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  }
  for (const [name, on] of Object.entries(expected)) {
    const state = wire[FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)]]
    assert.equal(state, on ? ON : OFF, `fuse ${name}`)
  }
}
