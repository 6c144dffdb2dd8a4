/** The most common surnames of one character, and the compound ones; together more than nine in ten people. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤康易乔温庞颜葛殷章鲁倪辛左吉柳关詹欧阮兰耿焦俞樊裴翟牛骆申纪凌卞单伍岳成齐洪祝管甘华麦游安舒季包盛费路尚柴宁屈解冉柯宗霍涂危慕闻应商查饶聂晏丛滕喻谷童鲍隋巩仇邢卓娄敖练谈苗曲芦景窦党宫狄臧逄伏计班明连敬艾刁褚臧沙郁米鄢强储时巴岑楼佟'
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|宇文|长孙|司徒|夏侯|端木|申屠)/

const ORGANISATION =
  /(?:网|报|社|台|刊|杂志|周刊|新闻|客户端|频道|在线|中心|公司|集团|科技|财经|消息|传媒|视频|学院|大学|政府|公众号|协会|学会|研究所|出版|电视|广播|编辑部|办公室|委员会|[局委厅部署院所站])$/

/** A Chinese person's name by its look: two to four characters that begin with a surname; or one with a middle dot. */
export function isPersonName(text: string): boolean {
  if (ORGANISATION.test(text) && text.length > 3) return false
  if (/^\p{Script=Han}{2,8}[·•]\p{Script=Han}{1,8}$/u.test(text)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || /(?:网|报|新闻|社)$/.test(text)) return false
  if (text.length === 4) return COMPOUND.test(text)
  return SURNAMES.includes(text.charAt(0)) || COMPOUND.test(text)
}

export const isOrganisation = (text: string): boolean => ORGANISATION.test(text)

/** Names that stand together, apart by marks or space; empty when one of them is no name. */
export function personNames(text: string): readonly string[] {
  const parts = text.split(/[、，,;；/&和\s]+/).filter((part) => part !== '')
  return parts.length > 0 && parts.every(isPersonName) ? parts : []
}
