import { create } from 'zustand'
import { t } from '../../shared/messages/translate'
import { notify } from './notices'

interface Reading {
  /** A voice of this machine is there; those that ask a service are never used. */
  readonly voice: SpeechSynthesisVoice | null
  readonly speaking: boolean
}

export const useReading = create<Reading>()(() => ({ voice: null, speaking: false }))

/** Counts readings, so that what an earlier one still tells is passed over. */
let reading = 0

function chosenVoice(): SpeechSynthesisVoice | null {
  const local = window.speechSynthesis.getVoices().filter((voice) => voice.localService)
  return local.find(({ lang }) => /^zh\b/i.test(lang.replace('_', '-'))) ?? local[0] ?? null
}

/** Voices come some time after the window. @returns stops following them, and the reading too */
export function followVoices(): () => void {
  const look = (): void => useReading.setState({ voice: chosenVoice() })
  look()
  window.speechSynthesis.addEventListener('voiceschanged', look)
  return () => {
    window.speechSynthesis.removeEventListener('voiceschanged', look)
    stopReading()
  }
}

/** Sentences of a text, each with its closing signs: engines stop in the middle of what is very long. */
export const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。！？!?；;\n]+[。！？!?；;]*[”’」』）)]*/gu) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== '')

export function readAloud(text: string): void {
  const { voice } = useReading.getState()
  const sentences = sentencesOf(text)
  if (voice === null) return
  if (sentences.length === 0) {
    notify('info', t('read.nothing'))
    return
  }
  stopReading()
  const mine = ++reading
  useReading.setState({ speaking: true })
  const speak = (at: number): void => {
    const sentence = sentences[at]
    if (mine !== reading) return
    if (sentence === undefined) return useReading.setState({ speaking: false })
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = () => speak(at + 1)
    utterance.onerror = () => mine === reading && useReading.setState({ speaking: false })
    window.speechSynthesis.speak(utterance)
  }
  speak(0)
}

export function stopReading(): void {
  reading += 1
  window.speechSynthesis.cancel()
  useReading.setState({ speaking: false })
}
