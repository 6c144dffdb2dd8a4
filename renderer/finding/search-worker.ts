import { compileQuery, type FindQuery } from '../../shared/finding/find-query'

/** A regular expression from a person may take forever: it runs here, and whoever asked ends this worker when it does. */
self.onmessage = (event: MessageEvent<{ readonly query: FindQuery; readonly texts: readonly string[] }>) => {
  const compiled = compileQuery(event.data.query)
  const hits = compiled.kind === 'finder' ? event.data.texts.map(compiled.find) : []
  self.postMessage(hits)
}
