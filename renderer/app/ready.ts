let told = false

/** The rows or the welcome screen can be clicked: tests and the start-up bench wait for this. */
export function markReady(): void {
  if (told) return
  told = true
  document.documentElement.dataset['appState'] = 'ready'
  performance.mark('gaotai:ready')
}
