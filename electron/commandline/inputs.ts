import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { STATUSES, type Status } from '../../shared/article/record'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { ColumnTree } from '../../shared/portal/profile'
import type { ChangeMode } from '../../shared/word/losses'
import { columnIdOf, parseJson } from '../importing'
import { isMissing, osCode } from '../library/disk/error-codes'
import type { CommandIo } from './io'
import { type CommandLine, wrongUsage } from './parse-arguments'

/** The JSON value of a file named on the command line; `-` is standard input. */
export async function readJsonFile(io: CommandIo, file: string): Promise<unknown> {
  const bytes = file === '-' ? await io.readInput() : await readBytes(io, file)
  try {
    return parseJson(bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, t('cli.fileBroken', { file, problem: error.message }), { file }, error)
  }
}

async function readBytes(io: CommandIo, file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(io.cwd, file))
  } catch (error) {
    if (isMissing(error)) throw wrongUsage(t('cli.fileMissing', { file }))
    throw new AppError('io', t('cli.fileUnreadable', { file, code: osCode(error) ?? '' }), { file }, error)
  }
}

/** @throws AppError 'wrong-usage' when an option that the command can't do without is missing */
export function required(line: CommandLine, option: string): string {
  const value = line.text(option)
  if (value === null) throw wrongUsage(t('cli.optionMissing', { option: `--${option}` }))
  return value
}

/** `--status`: by its code or by the word the interface uses. */
export function statusOption(line: CommandLine): Status | null {
  const given = line.text('status')
  if (given === null) return null
  const status = STATUSES.find((one) => one === given || t(`status.${one}`) === given)
  if (status === undefined) throw wrongUsage(t('cli.statusUnknown', { given, statuses: STATUSES.join('、') }))
  return status
}

/** `--changes`: what becomes of tracked changes. */
export function changesOption(line: CommandLine): ChangeMode | null {
  const given = line.text('changes')
  if (given === null || given === 'accept' || given === 'reject' || given === 'comment') return given
  throw wrongUsage(t('cli.changesUnknown', { given }))
}

/** `--column`: an id or a path of names. */
export function columnOption(line: CommandLine, tree: ColumnTree): string | null {
  const given = line.text('column')
  if (given === null) return null
  const id = columnIdOf(tree, given)
  if (id === null) throw wrongUsage(t('cli.columnUnknown', { given }))
  return id
}

export function limitOption(line: CommandLine): number {
  const given = line.text('limit')
  if (given === null) return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,9}$/.test(given)) throw wrongUsage(t('cli.limitWrong', { given }))
  return Number(given)
}

/** An option whose value is one of a few words. */
export function choice<const C extends readonly string[]>(
  line: CommandLine,
  option: string,
  choices: C,
  otherwise: C[number],
): C[number] {
  const given = line.text(option)
  if (given === null) return otherwise
  const found = choices.find((one) => one === given)
  if (found === undefined) {
    throw wrongUsage(t('cli.choiceUnknown', { option: `--${option}`, given, choices: choices.join('、') }))
  }
  return found
}
