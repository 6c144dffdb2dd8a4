import type { NodeJson } from '../document/json'
import type { NewsroomText } from './entries'

/** A line is a paragraph; `#` begins a sub-heading, `>` stands at the right (a signature, a date). */
function lines(...texts: readonly string[]): readonly NodeJson[] {
  return texts.map((line): NodeJson => {
    const sign = line.charAt(0)
    const content = [{ type: 'text', text: sign === '#' || sign === '>' ? line.slice(1) : line }]
    if (sign === '#') return { type: 'heading', attrs: { level: 2, align: null }, content }
    return { type: 'paragraph', attrs: { align: sign === '>' ? 'right' : null }, content }
  })
}

const template = (name: string, title: string, ...texts: readonly string[]): NewsroomText => ({
  id: null,
  name,
  title,
  content: lines(...texts),
})

/** 模板 that come with the app. */
export const SHIPPED_TEMPLATES: readonly NewsroomText[] = [
  template(
    '通知',
    '关于〔事项〕的通知',
    '〔主送单位〕：',
    '为〔目的〕，经〔批准机关〕同意，现就〔事项〕有关安排通知如下。',
    '#一、时间和地点',
    '〔时间〕，在〔地点〕。',
    '#二、参加人员',
    '〔参加范围〕。',
    '#三、有关要求',
    '请各单位于〔截止时间〕前将〔报送材料〕报〔受理部门〕。联系人：〔姓名〕，电话：〔电话〕。',
    '>〔发文单位〕',
    '>〔日期〕',
  ),
  template(
    '会议消息',
    '〔会议名称〕在〔地点〕召开',
    '本报讯（记者 〔姓名〕）〔时间〕，〔会议名称〕在〔地点〕召开。会议的主要任务是〔主要任务〕。〔职务和姓名〕出席会议并讲话，〔职务和姓名〕主持会议。',
    '会议指出，〔会议指出的内容〕。',
    '会议强调，要〔会议的要求〕。',
    '会上，〔发言单位〕作了交流发言。〔参会范围〕参加会议。',
  ),
  template(
    '人事任免',
    '〔机关名称〕决定任免一批工作人员',
    '本报讯 〔时间〕，〔机关名称〕〔会议名称〕通过以下任免名单：',
    '#任命',
    '〔姓名〕为〔职务〕。',
    '#免去',
    '〔姓名〕的〔职务〕职务。',
    '以上任免自〔生效日期〕起生效。名单依据〔文件名称和文号〕。',
  ),
  template(
    '讣告',
    '〔姓名〕同志逝世',
    '〔单位和原职务〕〔姓名〕同志，因病医治无效，于〔时间〕在〔地点〕逝世，享年〔年龄〕岁。',
    '〔姓名〕同志是〔籍贯〕人，〔出生年月〕出生，〔参加工作时间〕参加工作。〔生平〕。',
    '〔姓名〕同志遗体告别仪式定于〔告别时间〕在〔告别地点〕举行。',
    '>〔治丧机构〕',
    '>〔日期〕',
  ),
  template(
    '活动预告',
    '〔活动名称〕将于〔日期〕举行',
    '本报讯 由〔主办单位〕主办的〔活动名称〕，将于〔时间〕在〔地点〕举行。',
    '本次活动以“〔主题〕”为主题，设有〔活动内容〕。',
    '活动免费向公众开放，〔报名方式〕，名额〔人数〕人，报满为止。',
    '咨询电话：〔电话〕。遇天气等情况需要调整的，以〔发布渠道〕发布的消息为准。',
  ),
  template(
    '更正',
    '更正',
    '本报〔刊发日期〕刊发的《〔稿件标题〕》一文中，“〔错误的文字〕”应为“〔正确的文字〕”。',
    '差错由〔造成差错的环节〕造成，现予更正，并向〔当事人〕和读者致歉。',
    '>〔部门〕',
    '>〔日期〕',
  ),
]
