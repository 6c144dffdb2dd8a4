import { create } from 'zustand'

export interface Choice<T extends string = string> {
  readonly value: T
  readonly label: string
  readonly tone?: 'plain' | 'primary' | 'danger'
}

interface Question {
  readonly title: string
  readonly text: string
  readonly choices: readonly Choice[]
  readonly answer: (value: string | null) => void
}

/** The one question that stands before the person; null when there is none. */
export const useQuestion = create<{ readonly question: Question | null }>()(() => ({ question: null }))

/** Asks, and answers the chosen value; null when the dialog was closed without a choice. */
export function ask<T extends string>(question: {
  readonly title: string
  readonly text: string
  readonly choices: readonly Choice<T>[]
}): Promise<T | null> {
  useQuestion.getState().question?.answer(null)
  return new Promise((resolve) => {
    useQuestion.setState({
      question: {
        ...question,
        answer: (value) => {
          useQuestion.setState({ question: null })
          resolve(question.choices.find((choice) => choice.value === value)?.value ?? null)
        },
      },
    })
  })
}
