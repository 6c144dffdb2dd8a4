import type { ParagraphBlock } from '../../../shared/word/blocks'
import { textOf } from './looks'

const LONGEST = 50
const ROLE = '(?:(?:本报|本网|本社|本刊|本台)?(?:全媒体|特约|见习|实习|首席)?(?:记者|通讯员|实习生|特派员|撰稿人?))'
const WITH_ROLE = new RegExp(`^[（(]?[\\p{Script=Han}]{0,8}${ROLE}[\\s\\u3000：:]*[\\p{Script=Han}·]`, 'u')
const WITH_LABEL = /^(?:文|图文|文图|文\/图|文／图|撰文|撰稿|执笔|整理)[：:／/\s\u3000]+\S/
const NAME = '[\\p{Script=Han}·]{2,6}'
/** “By Ye Zhixia and Lu Yuanzhou”. */
const BY = /^By\s+(?=\p{Lu})/u
const OFFICE = /(?:社|部|室|局|处|委|办|院|馆|台|站|中心|公司|集团|协会|学会|大学|学校)$/
/** Names alone, or an office and its names. */
const NAMES = new RegExp(`^(?:[\\p{Script=Han}（）()]{4,24}[\\s\\u3000]+)?${NAME}(?:[\\s\\u3000、]+${NAME}){0,5}$`, 'u')

/** True for a line under the title that says who wrote. */
export function isByline(block: ParagraphBlock): boolean {
  const text = textOf(block)
  if (text.length > LONGEST || /[。；;，,]/.test(text)) return false
  if (WITH_ROLE.test(text) || WITH_LABEL.test(text) || BY.test(text)) return true
  if (block.align === null || !/[\s\u3000]/.test(text)) return isLoneName(text) && block.align === 'center'
  return NAMES.test(spread(text))
}

/** True for a line that could say who wrote, where the lines around it show that it isn't the text: names, or an office. */
export function mayBeByline(block: ParagraphBlock): boolean {
  const text = spread(textOf(block))
  return isByline(block) || NAMES.test(text) || (OFFICE.test(text) && /^[\p{Script=Han}\s]{3,30}$/u.test(text))
}

const isLoneName = (text: string): boolean => /^[\p{Script=Han}]{2,3}$/u.test(text) && !/[的和与在]/.test(text)

/** 林　远 is one name of two characters, set wide. */
const spread = (text: string): string =>
  text.replace(/(^|[\s\u3000、])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?=$|[\s\u3000、])/gu, '$1$2$3')

/** The names in a byline such as “本报记者 林知远 通讯员 苏禾” or “云溪市图书馆 林知远”. */
export function authorsOfByline(byline: string): readonly string[] {
  if (BY.test(byline))
    return byline
      .replace(BY, '')
      .split(/\s*(?:,|&|\band\b)\s*/)
      .filter((name) => name !== '')
  const plain = spread(byline.replace(/[（）()]/g, ' ').trim())
  const withoutRoles = plain
    .replace(new RegExp(`[\\p{Script=Han}]{0,8}${ROLE}[\\s\\u3000：:]*`, 'gu'), '、')
    .replace(/^(?:文|图文|文图|文\/图|文／图|撰文|撰稿|执笔|整理)[：:／/\s\u3000]+/, '、')
  const parts = withoutRoles.split(/[\s\u3000、，,;；/／]+/).filter((part) => part !== '')
  const names = parts.filter((part) => /^[\p{Script=Han}·]{2,6}$/u.test(part))
  const isOffice = !withoutRoles.includes('、') && names.length > 1 && (parts[0]?.length ?? 0) > 3
  return isOffice || (parts[0] !== undefined && parts[0].length > 6) ? names.filter((name) => name !== parts[0]) : names
}

const DATELINE = /^[^。]{0,40}?(?:电|讯|消息|报道)?\s*[（(]([^（）()]{0,40}(?:记者|通讯员)[^（）()]{1,40})[）)]/

/** Who wrote, by the 电头 that opens the text: “本报云溪3月9日电（记者 林知远）”. */
export function authorsOfDateline(text: string): readonly string[] {
  const inside = DATELINE.exec(text)?.[1]
  return inside === undefined ? [] : authorsOfByline(inside)
}
