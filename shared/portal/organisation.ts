/** Endings of units whose names are often as short as a person's: 本社、总编室、岚州晚报. */
const SHORT_ENDINGS = /(?:社|编室|辑部|晚报|日报|周报|学报)$/u
const ENDINGS =
  /(?:局|部|委|委员会|院|所|厅|署|处|室|科|司|会|馆|站|中心|集团|公司|大学|学校|学院|政府|法院|电视台|杂志|网|报|组|小组|团队|联盟|联合会|办公室)$/u

/**
 * Whether an author line names a unit and not a person: in this trade whole offices sign articles (国家某某总局、本社编辑部).
 * Chinese names only, by their endings; anything else counts as a person.
 */
export function isOrganisation(name: string): boolean {
  const plain = name.replace(/[（(].*[）)]$/u, '').trim()
  if (!/^[\p{Script=Han}\d“”]+$/u.test(plain)) return false
  return SHORT_ENDINGS.test(plain) || (Array.from(plain).length >= 5 && ENDINGS.test(plain))
}
