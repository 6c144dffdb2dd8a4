import { relative, sep } from 'node:path'
import type { CrashChoices } from './crash-variants'
import type { FoundFiles } from './found-files'
import type { Step } from './recording-disk'

interface FileNode {
  written: Buffer
  synced: Buffer
}
interface FolderNode {
  readonly entries: Map<string, Node>
  readonly onDisk: Map<string, Node>
}
type Node = FileNode | FolderNode
const isFolder = (node: Node): node is FolderNode => 'entries' in node
const newFolder = (): FolderNode => ({ entries: new Map(), onDisk: new Map() })

type NamesOf = (folder: FolderNode) => Map<string, Node>
interface NameChange {
  /** The number of its step. */
  readonly at: number
  readonly folders: readonly FolderNode[]
  readonly apply: (namesOf: NamesOf) => void
}

export interface SimulatedDisk {
  readonly apply: (step: Step) => void
  /** The files that a start after a power cut finds, and the folders, by their paths from the root. */
  readonly crash: (choices: CrashChoices) => FoundFiles
}

/**
 * A disk in memory that knows what has come to the platter. Data is there once its file was synced, a name once its
 * folder was. A rename comes whole or not at all, also between two folders, as on every journalling file system.
 * @param found what stood on the disk before, all of it durable
 */
export function simulatedDisk(root: string, found: FoundFiles): SimulatedDisk {
  const top = newFolder()
  const files = new Map<number, FileNode>()
  let pending: readonly NameChange[] = []
  let count = 0
  for (const [path, bytes] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    const folder = folderAt(parts)
    const node = bytes === null ? newFolder() : { written: bytes, synced: bytes }
    folder.entries.set(name, node)
    folder.onDisk.set(name, node)
  }

  function folderAt(parts: readonly string[]): FolderNode {
    let folder = top
    for (const part of parts) {
      const next = folder.entries.get(part)
      if (next === undefined || !isFolder(next)) throw new Error(`no folder ${parts.join('/')}`)
      folder = next
    }
    return folder
  }

  function placeOf(path: string): { readonly folder: FolderNode; readonly name: string } {
    const parts = relative(root, path).split(sep)
    const name = parts.pop() ?? ''
    return { folder: folderAt(parts), name }
  }

  /** Changes names in memory at once; on the disk when a sync of one of the folders comes, or never. */
  function change(folders: readonly FolderNode[], apply: NameChange['apply']): void {
    apply((folder) => folder.entries)
    pending = [...pending, { at: count, folders, apply }]
  }

  function put(path: string, node: Node): void {
    const { folder, name } = placeOf(path)
    change([folder], (namesOf) => namesOf(folder).set(name, node))
  }

  function drop(path: string): void {
    const { folder, name } = placeOf(path)
    change([folder], (namesOf) => namesOf(folder).delete(name))
  }

  function nodeAt(path: string): Node {
    const { folder, name } = placeOf(path)
    const node = folder.entries.get(name)
    if (node === undefined) throw new Error(`nothing at ${path}`)
    return node
  }

  /** Brings what was done to a folder before its sync began to the disk, and what that builds on in others. */
  function syncFolder(folder: Node, begun: number): void {
    const reached = new Set<Node>([folder])
    const done = new Set<NameChange>()
    for (const one of pending.toReversed()) {
      if (one.at > begun || !one.folders.some((each) => reached.has(each))) continue
      for (const each of one.folders) reached.add(each)
      done.add(one)
    }
    for (const one of pending) if (done.has(one)) one.apply((each) => each.onDisk)
    pending = pending.filter((one) => !done.has(one))
  }

  function apply(step: Step): void {
    count += 1
    switch (step.call) {
      case 'create': {
        const node: FileNode = { written: Buffer.alloc(0), synced: Buffer.alloc(0) }
        files.set(step.file, node)
        return put(step.path, node)
      }
      case 'write': {
        const node = files.get(step.file)
        if (node === undefined) throw new Error('written before it was made')
        const grown = Buffer.alloc(Math.max(node.written.length, step.position + step.bytes.length))
        node.written.copy(grown)
        grown.set(step.bytes, step.position)
        node.written = grown
        return
      }
      case 'sync': {
        const node = files.get(step.file)
        if (node !== undefined) node.synced = node.written
        return
      }
      case 'makeFolder':
        return put(step.path, newFolder())
      case 'remove':
      case 'removeFolder':
        return drop(step.path)
      case 'syncFolder':
        return syncFolder(relative(root, step.path) === '' ? top : nodeAt(step.path), step.begun)
      case 'link':
        return put(step.to, nodeAt(step.from))
      case 'rename': {
        const node = nodeAt(step.from)
        const [from, to] = [placeOf(step.from), placeOf(step.to)]
        return change([from.folder, to.folder], (namesOf) => {
          namesOf(from.folder).delete(from.name)
          namesOf(to.folder).set(to.name, node)
        })
      }
    }
  }

  function crash({ keepsName, dataOf }: CrashChoices): FoundFiles {
    const kept = new Map<FolderNode, Map<string, Node>>()
    const namesOf: NamesOf = (folder) => {
      const names = kept.get(folder) ?? new Map(folder.onDisk)
      kept.set(folder, names)
      return names
    }
    for (const one of pending) if (keepsName()) one.apply(namesOf)
    return collect(top, namesOf, dataOf)
  }

  return { apply, crash }
}

function collect(
  top: FolderNode,
  namesOf: (folder: FolderNode) => ReadonlyMap<string, Node>,
  dataOf: CrashChoices['dataOf'],
): FoundFiles {
  const found = new Map<string, Buffer | null>()
  const walk = (folder: FolderNode, below: string): void => {
    for (const [name, node] of namesOf(folder)) {
      const path = below === '' ? name : `${below}/${name}`
      if (isFolder(node)) {
        found.set(path, null)
        walk(node, path)
      } else found.set(path, node.written.equals(node.synced) ? node.synced : dataOf(node.written, node.synced))
    }
  }
  walk(top, '')
  return found
}
