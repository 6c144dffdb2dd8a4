import { create } from 'zustand'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Notices {
  readonly shown: readonly Notice[]
  /** What assistive technology reads next. */
  readonly announcement: string
}

/** Sentences for the person: short ones leave by themselves, errors stay until they are closed. */
export const useNotices = create<Notices>()(() => ({ shown: [], announcement: '' }))

/** Time to read a passing notice, and to take up what it offers, in milliseconds. */
const PASSING = 6000
const OFFERING = 15_000
let last = 0

/** @returns the notice's id, for whoever knows when it no longer holds */
export function notify(kind: NoticeKind, text: string, action?: Notice['action']): number {
  const id = ++last
  const notice: Notice = action === undefined ? { id, kind, text } : { id, kind, text, action }
  useNotices.setState(({ shown }) => ({
    shown: [...shown.filter((other) => other.text !== text), notice].slice(-4),
  }))
  if (passes(notice)) window.setTimeout(() => dismissNotice(id), action === undefined ? PASSING : OFFERING)
  return id
}

/** A notice of something under way: it stays, changes its text in place and is dismissed by whoever asked for it. */
export function keepNotice(text: string, action?: Notice['action'], id = ++last): number {
  const notice: Notice = { id, kind: 'info', text, ...(action === undefined ? {} : { action }) }
  useNotices.setState(({ shown }) => ({
    shown: [...shown.filter((other) => other.id !== id), notice].slice(-4),
  }))
  return id
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}

const passes = ({ kind }: Notice): boolean => kind === 'info' || kind === 'success'

/** What would leave by itself goes at once, with the library that it told of. */
export const dismissPassing = (): void =>
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => !passes(notice)) }))

/** Reads a sentence to a screen reader without showing it. */
export function announce(text: string): void {
  // The same sentence twice in a row would not be read: an added no-break space makes it another text.
  useNotices.setState(({ announcement }) => ({ announcement: announcement === text ? `${text}\u00a0` : text }))
}
