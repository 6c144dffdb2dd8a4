import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pageSamples, readSample, scored, type PageSample, type ReadSample } from '../support/page-score'
import { timed } from './measure'
import { pairedRow, type Row } from './rows'

const PEER = '@mozilla/readability'
const TARGETS: Readonly<Record<string, number>> = {
  title: 0.98,
  publishTime: 0.98,
  source: 0.9,
  author: 0.9,
  editor: 0.9,
  columnPath: 0.9,
  body: 0.95,
}

/** What we use of the peer; its own types want a browser's. */
interface ReadabilityPackage {
  readonly Readability: new (document: unknown) => {
    readonly parse: () => Partial<
      Record<'title' | 'byline' | 'siteName' | 'publishedTime' | 'textContent', string | null>
    > | null
  }
}

/** Reads a page with the reader view of a browser, which knows neither editor nor columns. */
function openReadability(): (html: string) => ReadSample {
  const require = createRequire(join(process.cwd(), 'tests', 'bench', 'peers', 'package.json'))
  const { Readability } = require('@mozilla/readability') as ReadabilityPackage
  const { parseHTML } = require('linkedom') as { readonly parseHTML: (html: string) => { readonly document: unknown } }
  return (html) => {
    const found = new Readability(parseHTML(html).document).parse()
    return {
      title: found?.title ?? null,
      publishTime: found?.publishedTime ?? null,
      source: found?.siteName ?? null,
      author: found?.byline ?? null,
      editor: null,
      columnPath: null,
      text: found?.textContent ?? '',
    }
  }
}

/** Shares of the sample pages on which each field is right, and the time for a page, beside the peer. */
export async function pageRows(): Promise<readonly Row[]> {
  const samples = pageSamples()
  if (samples === null) throw new Error('The samples are not beside the checkout: ../shared/samples is missing.')
  const peer = openReadability()
  const share = (metric: string, read: (html: string) => ReadSample): number =>
    samples.filter((sample) => scored(sample, read(sample.html))[metric] === true).length / samples.length
  const rows = Object.entries(TARGETS).map(([metric, atLeast]): Row => {
    const [ours, theirs] = [share(metric, readSample), share(metric, peer)]
    const [rounded, roundedPeer] = [ours, theirs].map((value) => Math.round(value * 1000) / 1000)
    return {
      metric: `page-${metric}`,
      size: samples.length,
      unit: 'right',
      ours: rounded ?? 0,
      peer: roundedPeer ?? 0,
      peerName: PEER,
      ratio: null,
      runs: 1,
      target: { atLeast },
    }
  })
  return [...rows, await timeRow(samples, peer)]
}

async function timeRow(samples: readonly PageSample[], peer: (html: string) => ReadSample): Promise<Row> {
  const pairs: (readonly [number, number])[] = []
  for (let round = 0; round < 3; round++) {
    for (const { html } of samples) {
      const ours = await timed(() => readSample(html))
      const theirs = await timed(() => peer(html))
      // The first round warms both up.
      if (round > 0) pairs.push([ours, theirs])
    }
  }
  return pairedRow({ metric: 'page-time', size: samples.length, unit: 'ms', target: null, peerName: PEER }, pairs)
}
