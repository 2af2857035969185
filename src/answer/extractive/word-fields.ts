import { stem } from '../../text/terms.ts'

/**
 * Words of which a thing is at most one at a time, by field of meaning: direction, order, degree, change, kinship,
 * acts that undo or exclude each other. Looser than what contradicts a claim (`areOpposites`): "first" and "third" are no
 * opposites, but a question that says one is seldom answered by a sentence that has only the other. Groups are split by
 * "|", their sides by "/".
 */
const groups =
  'increase rise raise grow gain expand/decrease decline fall drop reduce lower shrink lose cut contract|' +
  'win victory triumph/lose loss defeat|profit surplus/loss deficit|own/rent lease|more/less fewer|maximum/minimum|majority/minority|' +
  'high tall/low short|large big great huge/small little tiny|long/short|old ancient/young new modern recent|early/late|' +
  'begin start initial beginning launch open introduce/end finish final finale conclude close complete stop cease|' +
  'former previous past prior/current present future next|first/second/third/fourth/fifth/last|one/two/three/four/five/six/seven/eight/nine/ten|' +
  'allow permit enable encourage help support/forbid prohibit ban prevent hinder thwart discourage oppose block restrict|' +
  'accept approve adopt/reject refuse deny decline|friend ally friendly/enemy foe rival hostile|love like admire/hate dislike despise|' +
  'attack invade/defend retreat withdraw|enter arrive come/leave depart exit go|import/export|buy purchase/sell|borrow/lend|' +
  'send give provide supply/receive take get|include contain/exclude omit lack|add join/remove subtract leave|' +
  'build create establish found form construct/destroy demolish abolish dissolve disband ruin|' +
  'north northern/south southern/east eastern/west western/center central|left/right|upper top above head/lower bottom below foot|' +
  'inside internal inner interior/outside external outer exterior|public/private|urban city/rural countryside|domestic/foreign|' +
  'national/international global/local regional|major main chief/minor|senior/junior|male man men boy husband father son brother king/' +
  'female woman women girl wife mother daughter sister queen|strong powerful strength/weak weakness|rich wealthy/poor|' +
  'easy simple/difficult hard complex|fast quick rapid/slow|light/dark heavy|hot warm/cold cool|deep/shallow|wide broad/narrow|' +
  'thick/thin|full/empty|true correct right/false incorrect wrong|good positive/bad negative evil|better best/worse worst|' +
  'active/passive|succeed success/fail failure disaster|strengthen/weaken|connect attach unite/disconnect detach separate divide split|' +
  'temporary/permanent|direct/indirect|formal official/informal unofficial|always often frequently/never rarely seldom|' +
  'live alive life birth born/dead die death kill|parent/child|teacher/student|employer/employee worker|buyer/seller|' +
  'question/answer|problem/solution|cause/effect result|peace/war|day/night|summer/winter/spring/autumn|morning/evening afternoon|' +
  'same similar/different opposite|legal/illegal|safe/dangerous|cheap/expensive|common usual typical/rare unusual|natural/artificial|' +
  'physical/mental|liquid/solid/gas|land/sea|water/fire|gold/silver/bronze|red/blue/green/yellow/black/white|hour/day/week/month/year/decade/century|' +
  'monday/tuesday/wednesday/thursday/friday/saturday/sunday|hide conceal/reveal show|remember/forget|agree/disagree|' +
  'employ hire/fire dismiss|save/spend waste|protect/harm endanger|free/captive slave|victim/attacker|' +
  'democrat democratic/republican|liberal/conservative|capitalism capitalist/communism communist/socialism socialist|' +
  'voluntary/forced|primary/secondary|single/double/multiple|whole entire/part partial half|' +
  'regular/irregular|visible/invisible|increase/stable|ignore/notice|trust/distrust|reward/punish punishment|innocent/guilty'

const sides = new Map<string, Set<string>>()
for (const [number, group] of groups.split('|').entries())
  for (const [side, words] of group.split('/').entries())
    for (const word of words.split(' ')) {
      const term = stem(word)
      const known = sides.get(term) ?? new Set()
      known.add(`${number}/${side}`)
      sides.set(term, known)
    }

/** The stems that say the opposite where there is one of it ("loss" for "profit"), for a question whether something is so. */
export function otherSideOf(term: string): string[] {
  const found: string[] = []
  for (const place of sides.get(term) ?? []) {
    const [group = '', side] = place.split('/')
    const [one = '', other = '', ...more] = groups.split('|')[Number(group)]?.split('/') ?? []
    if (more.length === 0) found.push(...(side === '0' ? other : one).split(' ').map(stem))
  }
  return found
}

/** True where two stems stand on different sides of one group, and on the same side of none. */
export function standApart(one: string, other: string): boolean {
  const a = sides.get(one)
  const b = a && sides.get(other)
  if (!a || !b) return false
  for (const place of a) if (b.has(place)) return false
  for (const place of a) for (const otherPlace of b) if (place.split('/')[0] === otherPlace.split('/')[0]) return true
  return false
}
