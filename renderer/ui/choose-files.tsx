import { useRef } from 'react'
import { Button } from './button'
import type { IconName } from './icon'

interface ChooseFilesProps {
  readonly label: string
  readonly icon: IconName
  /** What the system's dialog offers, e.g. `.png,.jpg`. */
  readonly accept: string
  /** Name of the file field for tests. */
  readonly part: string
  readonly disabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that asks for files. */
export function ChooseFiles({ label, icon, accept, part, disabled = false, onFiles }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={icon} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        data-part={part}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
