import { useRef } from 'react'
import { IMAGE_TYPES } from '../images/image-types'
import type { EditorIconName } from '../toolbar/editor-icon'
import { ToolButton } from '../toolbar/tool-button'

interface FileButtonProps {
  readonly label: string
  readonly icon: EditorIconName
  /** Name of the file field for tests and assistive technology. */
  readonly part: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A tool that asks for image files. */
export function FileButton({ label, icon, part, multiple = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <ToolButton label={label} icon={icon} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={IMAGE_TYPES}
        aria-label={label}
        data-part={part}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
