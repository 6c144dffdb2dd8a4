const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** A number as a list's format draws it (§17.18.59); formats that newsrooms never meet are drawn as 1, 2, 3. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(value, DIGITS, '十百千').replace(/^一十/, '十')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counting(value, LEGAL, '拾佰仟')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('')
    case 'ideographTraditional':
      return value <= 10 ? STEMS.charAt(value - 1) : String(value)
    case 'ideographZodiac':
      return value <= 12 ? BRANCHES.charAt(value - 1) : String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value)
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCharCode(0x3280 + value - 1) : String(value)
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2488 + value - 1) : `${value}.`
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2474 + value - 1) : `(${value})`
    default:
      return String(value)
  }
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1)
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  return value >= 36 && value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value)
}

/** Up to 9999; a zero between is read once, one at the end not at all. */
function counting(value: number, digits: string, units: string): string {
  if (value <= 0 || value > 9999) return value === 0 ? digits.charAt(0) : String(value)
  const text = String(value)
  let out = ''
  let zero = false
  Array.from(text).forEach((character, i) => {
    const digit = Number(character)
    const place = text.length - 1 - i
    if (digit === 0) {
      zero = true
      return
    }
    if (zero && out !== '') out += digits === DIGITS ? '零' : digits.charAt(0)
    zero = false
    out += digits.charAt(digit) + (place > 0 ? units.charAt(place - 1) : '')
  })
  return out
}

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value)
  const parts: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
    ] as const),
    ...([
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ]
  let left = value
  let out = ''
  for (const [size, letter] of parts) {
    while (left >= size) {
      out += letter
      left -= size
    }
  }
  return out
}

/** a … z, aa … zz: the letter is repeated. */
const letters = (value: number): string =>
  value <= 0 || value > 780 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
