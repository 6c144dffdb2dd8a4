import { describe, expect, it } from 'vitest'
import { datelineIn, writeDateline } from '../../../../shared/document/dateline'

/** A dateline and the text that goes on after it. */
const DATELINES: readonly (readonly [dateline: string, text: string])[] = [
  ['本报讯', '昨日，全市第一座无人书店开门迎客。'],
  ['本报讯（记者 林见川）', '昨日，全市第一座无人书店开门迎客。'],
  ['本报讯 (记者 林见川 通讯员 周砚)', '昨日，书市开幕。'],
  ['本报讯（见习记者 林见川）', '昨日'],
  ['本报北京12月28日电（记者 林见川）', '全国出版工作会议今天召开。'],
  ['本报北京1月5日电（记者林见川、沈一苇）', '会议今天召开。'],
  ['本报北京 12 月 28 日电', ' 会议今天召开。'],
  ['本报南京5月6日讯', '　会议今天召开。'],
  ['本报北京电（记者 林见川）', '会议召开。'],
  ['本报乌鲁木齐2017年12月28日电', '（此处不是署名）'],
  ['本社讯', '社里召开会议。'],
  ['本刊讯（特约记者 何念）', '第一期出刊。'],
  ['本网12月28日讯', '记者从会上获悉'],
  ['本台消息', '：今天上午'],
  ['新华社北京12月28日电', '　会议今天召开。'],
  ['新华社北京12月28日电（记者 林见川、沈一苇）', '会议今天召开。'],
  ['新华社华盛顿1月5日专电', '（此处另有说明）'],
  ['新华社电', '　会议召开。'],
  ['据新华社北京12月28日电', '会议召开。'],
  ['据新华社电', '会议召开。'],
  ['中新社香港12月28日电', ' 书展开幕。'],
  ['中新网12月28日电', ' 书展开幕。'],
  ['人民网北京12月28日电（记者林见川）', '书展开幕。'],
  ['央视网消息', '：书展开幕。'],
  ['海州网讯', '（此处另有说明）书展开幕。'],
  ['海州日报讯（记者 林见川）', '书展开幕。'],
  ['云溪通讯社云溪12月28日电', '书展开幕。'],
  ['北京1月5日电（记者 林见川）', '书展开幕。'],
  ['BEIJING, Dec. 28 (Xinhua) --', ' The book fair opened on Thursday.'],
]

const NONE: readonly string[] = [
  '据新华社报道，会议今天召开。',
  '据本报记者报道，昨日书市开幕。',
  '据新华社消息，会议今天召开。',
  '据介绍，12月28日电影节开幕。',
  '本报记者林见川报道：书市开幕。',
  '本报电话号码已经更换。',
  '本报讯息中心今日成立。',
  '本报接到读者来电，反映路灯不亮。',
  '本报将于1月5日电告各地作者。',
  '本报记者12月28日电话采访了馆长。',
  '新华社记者林见川摄',
  '新华社社长今天表示',
  '12月28日，会议召开。',
  '北京12月28日电视台播出了这条消息。',
  '国家电网消息灵通人士说',
  '他在网上看到本报讯后来到现场。',
  '书市今天开幕，本报讯（记者 林见川）',
  '电',
  '',
]

describe('datelineIn', () => {
  it.each(DATELINES)('finds “%s”', (dateline, rest) => {
    expect(datelineIn(dateline + rest)).toEqual({ start: 0, end: dateline.length })
    expect(datelineIn(`\u3000\u3000${dateline}${rest}`)).toEqual({ start: 2, end: dateline.length + 2 })
  })

  it.each(NONE)('finds none in “%s”', (text) => {
    expect(datelineIn(text)).toBeNull()
  })

  it('takes no time over a long text', () => {
    expect(datelineIn('本报'.repeat(50_000))).toBeNull()
    expect(datelineIn(`${'网'.repeat(100_000)}讯`)).toBeNull()
  })
})

describe('writeDateline', () => {
  it('writes what is found again', () => {
    const written = [
      writeDateline({ agency: '本报', place: '北京', day: '12月28日', reporters: ['林见川', '沈一苇'] }),
      writeDateline({ agency: '本社', place: '', day: '', reporters: ['林见川'] }),
      writeDateline({ agency: '据新华社', place: '', day: '', reporters: [] }),
    ]
    expect(written).toEqual(['本报北京12月28日电（记者 林见川、沈一苇）', '本社讯（记者 林见川）', '据新华社电'])
    for (const text of written) expect(datelineIn(`${text}会议召开。`)).toEqual({ start: 0, end: text.length })
  })
})
