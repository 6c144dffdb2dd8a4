import { create } from 'zustand'

/** The text that a first note is about: several stretches for selected cells, none once it was deleted. */
export interface Place {
  readonly quote: string
  readonly stretches: readonly (readonly [from: number, to: number])[]
}

/** The name under which the first note of a thread to come is kept. */
export const NEW_THREAD = ''

/** Words typed and not sent, by article and thread, for this session: leaving an article must not lose them. */
const useNotes = create<Readonly<Record<string, string>>>()(() => ({}))
const places = new Map<string, Place>()

/** What is being written in a thread, and how it is kept; empty words are none. */
export function useUnsent(article: string, thread: string): readonly [string, (text: string) => void] {
  const key = `${article} ${thread}`
  return [useNotes((notes) => notes[key]) ?? '', (text) => useNotes.setState({ [key]: text })]
}

/** Where the first note belongs, as the text stood when its article was left. */
export const keptPlace = (article: string): Place | null => places.get(article) ?? null

export function keepPlace(article: string, place: Place): void {
  places.set(article, place)
}
