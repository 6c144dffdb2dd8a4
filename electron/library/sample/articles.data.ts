import type { ArticleRecord, MediaName } from '../../../shared/article/record'
import { body, figure, heading, numbered, paragraph, quotation, table } from './build-body'

/** The four pictures of the sample, as the media store named them. */
export interface SampleMedia {
  readonly readingRoom: MediaName
  readonly bookVan: MediaName
  readonly riverBooks: MediaName
  readonly riverMap: MediaName
}

export interface SampleArticle {
  readonly day: string
  readonly by: string
  readonly savedAt: string
  readonly record: ArticleRecord
}

const own = { name: '汀岚出版社', kind: 'own' } as const

/** Six finished articles of an invented publishing house, newest first; people and places are invented too. */
export function sampleArticles(media: SampleMedia): readonly SampleArticle[] {
  return [
    {
      day: '2026-11-20',
      by: '沈砚秋',
      savedAt: '2026-11-20T08:42:00.000Z',
      record: {
        title: '《岚州河道志》首发：一条河的三百年，写了整整十一年',
        shortTitle: '《岚州河道志》首发',
        subtitle: '全书九十六万字，首次公开一百四十幅旧河图',
        authors: ['沈砚秋'],
        byline: '本社记者 沈砚秋',
        source: own,
        publishTime: '2026-11-20T16:30:00+08:00',
        column: 'general',
        otherColumns: ['new-books'],
        keywords: ['岚州河道志', '地方志', '新书首发'],
        summary:
          '由二十三位作者历时十一年编成的《岚州河道志》11月20日在岚州首发，全书九十六万字，首次公开一百四十幅旧河图。',
        cover: media.riverBooks,
        language: 'zh-CN',
        editor: '顾明礼',
        proofreader: '何青芷',
        status: 'published',
        body: body(
          paragraph(
            '11月20日，汀岚出版社在岚州市图书馆举行《岚州河道志》首发式。这部九十六万字的志书由二十三位作者历时十一年编成，记述岚江水系自1720年以来的河道变迁、堤防修筑、渡口桥梁和沿河市镇，首次公开一百四十幅旧河图。',
          ),
          figure(
            media.riverBooks,
            '三本图书并排放在桌面上，左起第一本是蓝色封面的《岚州河道志》',
            '《岚州河道志》与同期出版的《汀水记》《老桥图录》。',
            '叶知夏 绘',
          ),
          paragraph(
            '“志书最怕的是‘差不多’。”主编周其川在首发式上说，书中每一处地名都标注了今地，每一个年份都注明出处，查无实据的，宁可存疑，也不敷衍成文。为核对一段不到四百字的决口记载，编写组曾三次前往下游的清滩镇，访问了十七位老人。',
          ),
          heading('从一箱旧图说起'),
          paragraph(
            '编写的起因，是2015年整理库房时发现的一箱手绘河图。图纸大多没有署名，墨色深浅不一，有的边角已经霉烂。经比对，其中最早的一幅绘于清雍正年间，画的是岚江改道前的走向。',
          ),
          paragraph(
            '“那时我们才知道，今天的东门菜市场，三百年前是一片码头。”编写组成员、地方史研究者姚汝平说。此后四年，编写组走遍岚江干流和十一条支流，拍摄照片一万二千余张，绘制对照图二百一十幅。',
          ),
          figure(
            media.riverMap,
            '岚江水系示意图，标出一号桥、汀口渡、东门闸和岚州港四处',
            '岚江水系示意图。图中四处是书中记述最详的地点。',
            '汀岚出版社制图室',
          ),
          heading('给今天的人用'),
          paragraph(
            '与常见的志书不同，《岚州河道志》附有一套索引，读者可以按地名、年份和水患等级查找。岚州市水务部门表示，书中整理的历史洪水位，已用于新一轮堤防标准的论证。',
          ),
          quotation('一条河记得的事，比一座城多。把它记得的事写下来，是为了让后来的人少走弯路。'),
          paragraph(
            '据介绍，《岚州河道志》首印三千册，其中五百册赠送沿河中小学和乡镇图书室。全部旧河图的高清影像将在明年上半年向研究者开放。',
          ),
        ),
      },
    },
    {
      day: '2026-11-18',
      by: '陆远舟',
      savedAt: '2026-11-18T03:15:00.000Z',
      record: {
        title: '流动书房开进二十六个村',
        subtitle: '一辆车、两个人、三千本书的山路日记',
        authors: ['陆远舟', '叶知夏'],
        byline: '本社记者 陆远舟 叶知夏',
        source: own,
        publishTime: '2026-11-18',
        column: 'house',
        keywords: ['流动书房', '乡村阅读'],
        summary: '汀岚出版社的“流动书房”今年跑了一万四千公里山路，把三千本书送进二十六个村。',
        cover: media.bookVan,
        language: 'zh-CN',
        editor: '顾明礼',
        status: 'approved',
        body: body(
          paragraph(
            '早上七点，雾还没散，白底红带的书车已经停在青石坳村口的晒谷场上。车厢侧面的挡板一掀开，就是一排书架。等在那里的，是六个孩子和一位抱着孙女的老人。',
          ),
          figure(
            media.bookVan,
            '一辆白底红带的书车停在山村路边，车厢侧面打开，露出一排书架，孩子站在车旁',
            '流动书房停在青石坳村口。',
            '叶知夏 绘',
          ),
          paragraph(
            '这辆车是汀岚出版社去年改装的“流动书房”，今年三月以来跑了一万四千公里，走了二十六个村，借出图书八千六百余册次。管车的只有两个人：开车的罗师傅和管书的小彭。',
          ),
          heading('“书要自己会走路”'),
          paragraph(
            '山里的孩子借书，最远的要走两个小时。彭亦可算过一笔账：一座固定的书屋，一年开门不到一百天；一辆车，只要路通，天天都能开门。“书要自己会走路，才到得了该去的地方。”她说。',
          ),
          paragraph(
            '借书不用证，也不收押金，写下名字和村名就行。三月到现在，二十六个村丢了十一本书。其中四本后来找到了——是被带去外婆家，又在外婆家的村里还上的。',
          ),
          heading('最受欢迎的是字典'),
          paragraph(
            '书单每个月换一次。出人意料的是，借得最多的不是故事书，而是一本小字典。“有位奶奶每次都来借，说是孙子写作业要用，后来我们才发现，她自己在学认字。”彭亦可翻开登记本，那一行字写得很慢，一笔一画。',
          ),
          paragraph('出版社计划明年再增加一辆车，把路线延伸到岚江上游的十个村，同时请作者上车，每月讲一次书。'),
        ),
      },
    },
    {
      day: '2026-11-16',
      by: '顾明礼',
      savedAt: '2026-11-16T09:05:00.000Z',
      record: {
        title: '汀岚出版社公布2027年重点选题，三类图书共四十八种',
        authors: ['何青芷'],
        byline: '汀岚出版社总编室',
        source: own,
        publishTime: '2026-11-16T10:00:00+08:00',
        column: 'trade',
        keywords: ['选题', '出版计划'],
        summary: '汀岚出版社公布2027年重点选题四十八种，地方文献占四成。',
        language: 'zh-CN',
        editor: '顾明礼',
        status: 'published',
        body: body(
          paragraph(
            '经选题论证会审议，汀岚出版社11月16日公布2027年重点选题，共三类四十八种，其中地方文献二十种，占四成以上；新作者的图书十五种，比上一年增加六种。',
          ),
          table(
            ['类别', '方向', '种数', '计划出版时间'],
            [
              [{ text: '地方文献', rowspan: 2 }, '河流与市镇', '12', '3—6月'],
              ['手艺与物产', '8', '5—9月'],
              [{ text: '文学', rowspan: 2 }, '长篇小说', '9', '4—10月'],
              ['散文与非虚构', '10', '全年'],
              ['少年读物', '自然与科学', '9', '5月、9月'],
            ],
          ),
          paragraph(
            '总编辑顾明礼介绍，今年的论证有两处变化：一是每个选题都要附读者调查，样本不少于二百份；二是取消以印数为主的打分，改为由编辑、发行和三位馆配老师共同评议。',
          ),
          paragraph(
            '“少出一本可出可不出的书，就多出一分力气把该出的书做好。”顾明礼说。按照计划，选题的执行情况将于每季度末公布一次。',
          ),
        ),
      },
    },
    {
      day: '2026-11-12',
      by: '何青芷',
      savedAt: '2026-11-12T06:20:00.000Z',
      record: {
        title: '夜里九点以后的阅览室',
        originalTitle: '城市的另一盏灯——记岚州市图书馆夜间阅览室',
        originalAuthors: ['孟初霁'],
        authors: ['孟初霁'],
        byline: '岚州晚报记者 孟初霁',
        source: {
          name: '岚州晚报',
          kind: 'reprint',
          url: 'https://www.lanzhou-evening.example/2026/11/10/reading-room',
        },
        publishTime: '2026-11-12',
        column: 'general',
        keywords: ['图书馆', '夜间开放'],
        summary: '岚州市图书馆把一间阅览室的关门时间推迟到零点。三个月里，来的人比预想的多。',
        cover: media.readingRoom,
        language: 'zh-CN',
        editor: '叶知夏',
        proofreader: '何青芷',
        status: 'published',
        body: body(
          paragraph(
            '晚上九点，岚州市图书馆的大厅熄了灯，东侧的小门却还开着。从八月起，这里的一间阅览室把关门时间推迟到零点，座位五十六个，不用预约。',
          ),
          figure(
            media.readingRoom,
            '夜间的阅览室，两侧是高高的书架，中间一张长桌，台灯亮着，一人在读书',
            '夜间阅览室一角。',
            '孟初霁 绘',
          ),
          paragraph(
            '起初馆里估计，一晚能来二十个人就算不错。三个月下来，平均每晚四十一人，最多的一天坐满后又加了十二把椅子。来的人里，有准备考试的学生，有下了晚班的护士，也有等末班车的厨师。',
          ),
          paragraph('“家里三代人住两间房，只有这里有一张完整的桌子。”在读一本电工教材的韩师傅说，他打算年底考证。'),
          paragraph(
            '值夜班的馆员程一苇在门口放了一个本子，请读者写下想看的书。三个月里写满了两本，馆里照单买了一百三十七种。最后一页上，有人写：谢谢这盏灯。',
          ),
        ),
      },
    },
    {
      day: '2026-11-10',
      by: '叶知夏',
      savedAt: '2026-11-10T07:30:00.000Z',
      record: {
        title: 'Tinglan Press Opens Three Centuries of River Maps to Researchers',
        authors: ['Ye Zhixia'],
        byline: 'By Ye Zhixia',
        source: { name: 'Tinglan Press', kind: 'own' },
        publishTime: '2026-11-10',
        column: 'english',
        keywords: ['river maps', 'local history', 'open archive'],
        summary:
          'Tinglan Press will open 140 hand-drawn maps of the Lan River, the oldest from the 1720s, to researchers in the first half of 2027.',
        cover: media.riverMap,
        language: 'en',
        editor: 'Lu Yuanzhou',
        status: 'approved',
        body: body(
          paragraph(
            'Tinglan Press announced on Monday that it will open its collection of 140 hand-drawn maps of the Lan River to researchers in the first half of 2027. The oldest sheets date from the 1720s, before the river shifted to its present course.',
          ),
          figure(
            media.riverMap,
            'A map of the Lan River with four marked places, from the first bridge to the port',
            'The Lan River and four places that the maps record in most detail.',
            'Tinglan Press',
          ),
          paragraph(
            'The maps came to light in 2015, when staff cleared a storeroom and found a chest of unsigned drawings. It took a team of twenty-three authors eleven years to identify, date and describe them for the newly published Records of the Lan River.',
          ),
          heading('Free to read, simple to cite'),
          paragraph(
            'Every sheet will be photographed at high resolution and given a permanent number, so that a scholar can cite a single bend of the river. Reading is free of charge; reproduction in print asks only for a credit line.',
          ),
          paragraph(
            '“A map nobody can look at is just old paper,” said editor-in-chief Gu Mingli. “We would rather have it argued over.”',
          ),
        ),
      },
    },
    {
      day: '2026-11-06',
      by: '何青芷',
      savedAt: '2026-11-06T02:10:00.000Z',
      record: {
        title: '关于举办2026年青年编辑业务培训班的通知',
        authors: ['总编室'],
        byline: '汀岚出版社总编室',
        source: own,
        publishTime: '2026-11-06',
        column: 'notices',
        keywords: ['培训', '青年编辑'],
        summary: '2026年青年编辑业务培训班定于12月8日至10日举办，11月25日前报名。',
        language: 'zh-CN',
        editor: '何青芷',
        notes: '教室尚待行政处确认，确认后改第二条。',
        status: 'inReview',
        body: body(
          paragraph('各编辑室、各部门：'),
          paragraph(
            '为提高青年编辑的审读和加工能力，经研究，定于12月8日至10日举办2026年青年编辑业务培训班。现将有关事项通知如下。',
          ),
          heading('一、参加人员'),
          paragraph('入职五年以内的编辑、校对和美术编辑。其他人员可以旁听，不占名额。'),
          heading('二、时间和地点'),
          paragraph('12月8日至10日，每天9：00—16：30，社本部四楼会议室。'),
          heading('三、内容'),
          numbered([
            '三审三校的责任与分工，案例讲解；',
            '标点、数字和计量单位的用法，现场练习；',
            '图片的取得、授权和图说的写法；',
            '与作者沟通：退稿信和修改意见怎么写。',
          ]),
          heading('四、报名'),
          paragraph('请各部门于11月25日前把名单报总编室，联系人：何青芷。'),
          paragraph('汀岚出版社总编室', 'right'),
          paragraph('2026年11月6日', 'right'),
        ),
      },
    },
  ]
}
