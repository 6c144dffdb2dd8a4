import type { RefObject } from 'react'

export interface FileFieldProps {
  readonly label: string
  /** What the system's dialog offers, e.g. `.png,.jpg`. */
  readonly accept: string
  /** Name of the field for tests. */
  readonly part: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** The field behind a button that asks for files: a click on it opens the system's dialog. */
export function FileField({
  field,
  label,
  accept,
  part,
  multiple = false,
  onFiles,
}: FileFieldProps & { readonly field: RefObject<HTMLInputElement | null> }) {
  return (
    <input
      ref={field}
      type="file"
      hidden
      multiple={multiple}
      accept={accept}
      aria-label={label}
      data-part={part}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        // The same file may be chosen once more.
        target.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
