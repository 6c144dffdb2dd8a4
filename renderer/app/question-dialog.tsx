import { useQuestion } from '../state/questions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** The question that stands before the person; the primary answer has the focus, or the first where none is harmless enough to be primary. */
export function QuestionDialog() {
  const question = useQuestion((asked) => asked.question)
  if (question === null) return null
  const first = question.choices.find(({ tone }) => tone === 'primary') ?? question.choices[0]
  return (
    <Dialog
      key={question.title}
      title={question.title}
      size="small"
      onClose={() => question.answer(null)}
      actions={question.choices.map((choice) => (
        <Button
          key={choice.value}
          tone={choice.tone ?? 'plain'}
          data-autofocus={choice === first}
          onClick={() => question.answer(choice.value)}
        >
          {choice.label}
        </Button>
      ))}
    >
      <p>{question.text}</p>
    </Dialog>
  )
}
