/** Newsrooms that a dateline may begin with, without a date to tell it by. */
const KNOWN =
  '本(?:报|社|刊|网|台|站|端)|新华(?:社|网)|中新(?:社|网)|中国新闻(?:社|网)|人民(?:日报|网)|央视(?:网|新闻)?|中国(?:网|经济网|日报网)|光明(?:日报|网)|经济日报|科技日报|法新社|路透社|美联社|塔斯社|共同社|韩联社'
/** Any other: a name that ends as such names do. */
const NAMED = '(?!据)[\\p{Script=Han}]{2,10}?(?:通讯社|客户端|融媒|社|网|报|台)'
const PLACE = '[\\p{Script=Han}·]{1,12}?'
const DATE = '(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日'
/** 电、讯 that begin another word: 电视、电话、讯息 … */
const WIRE = '(?:专?电(?![视话影力子脑商器台报梯费信网厂池源压动缆路机磁流])|讯(?![息问号飞]))'
const ENDS = '(?=[\\s（(：:，,]|$)'
/** （记者 张三）, （见习记者 李四 通讯员 王五） */
const CREDIT = '(?:\\s*[（(][^（）()]{0,12}(?:记者|通讯员|实习生|特派员|特约撰稿人|编译)[^（）()]{0,60}[）)])'

const FORMS: readonly RegExp[] = [
  // 本报北京12月28日电（记者 张三）, 据新华社北京1月5日电, 某某网南京5月6日讯
  `据?(?:${KNOWN}|${NAMED})\\s*(?:${PLACE})?\\s*${DATE}\\s*${WIRE}${CREDIT}?`,
  // 本报讯（记者 张三）, 新华社电, 据新华社电
  `据?(?:${KNOWN})\\s*(?:快|专)?${WIRE}${CREDIT}?`,
  // 本报北京电（记者 张三）
  `(?:${KNOWN})${PLACE}${WIRE}${CREDIT}`,
  // 央视网消息（记者 张三）, 海州网讯
  `(?:${KNOWN}|${NAMED})(?:消息|讯|快讯)(?:${CREDIT}|${ENDS})`,
  // 北京1月5日电（记者 张三）
  `${PLACE}\\s*${DATE}\\s*${WIRE}(?:${CREDIT}|${ENDS})`,
  // BEIJING, Dec. 28 (Xinhua) --
  `[A-Z][A-Z .'-]{2,30}, (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2} \\([A-Z][A-Za-z ]{1,30}\\)\\s*(?:--|—|–)`,
].map((form) => new RegExp(`^${form}`, 'u'))

/** A “place” that is the beginning of a sentence: 本报记者、本报将于 … */
const SENTENCE = /^据?本(?:报|社|刊|网|台|站|端)(?:记者|读者|接|将|自|从|在|于|已|曾|对|就|编)/u

export interface DatelineRange {
  /** UTF-16 units from the start of the paragraph's text. */
  readonly start: number
  readonly end: number
}

/** Where a paragraph's text begins with a dateline: “本报讯”, “新华社北京1月5日电（记者 …）”. “据…报道” is none. */
export function datelineIn(text: string): DatelineRange | null {
  const start = text.length - text.trimStart().length
  const rest = text.slice(start, start + 200)
  if (SENTENCE.test(rest)) return null
  const lengths = FORMS.map((form) => form.exec(rest)?.[0].length ?? 0)
  const longest = Math.max(...lengths)
  return longest === 0 ? null : { start, end: start + longest }
}

export interface DatelineParts {
  /** 本报、本社、新华社、据新华社 … */
  readonly agency: string
  readonly place: string
  /** As printed: 12月28日; empty for a dateline without a day. */
  readonly day: string
  readonly reporters: readonly string[]
}

/** A dateline as newspapers set it. Without place and day it is “本报讯”. */
export function writeDateline({ agency, place, day, reporters }: DatelineParts): string {
  const wire = place === '' && day === '' && !agency.startsWith('据') ? '讯' : '电'
  const credit = reporters.length === 0 ? '' : `（记者 ${reporters.join('、')}）`
  return `${agency}${place}${day}${wire}${credit}`
}
