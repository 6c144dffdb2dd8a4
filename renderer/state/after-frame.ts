/** A window that isn't shown draws no frames; work waits so long for one, in milliseconds. */
const PATIENCE = 150

/** Does the work when the next frame has been drawn. @returns calls it off */
export function afterFrame(work: () => void): () => void {
  let timer = window.setTimeout(work, PATIENCE)
  const frame = window.requestAnimationFrame(() => {
    window.clearTimeout(timer)
    timer = window.setTimeout(work)
  })
  return () => {
    window.cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}
