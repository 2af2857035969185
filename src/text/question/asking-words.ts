import { otherFormsOf } from '../base-form.ts'
import { lazily } from '../lazily.ts'
import { stem } from '../terms.ts'

/**
 * Words with which people ask for what documents write otherwise: everyday and official words, long and short forms.
 * Each line is one meaning. Wider than synonyms that prove a claim (`meaningOf`): here they only find what to quote.
 */
const meanings = `
vacation holiday leave pto|salary pay wage paycheck payroll|doctor physician medical gp|sick ill illness sickness|employee staff worker workforce personnel employ
boss manager supervisor|job position post role|hire recruit employ|fire dismiss terminate dismissal|quit resign resignation|raise increase rise
cancel terminate end|subscription plan subscribe|price cost fee charge rate|buy purchase order|refund reimburse reimbursement repay|bill invoice
payment pay|cheap inexpensive|expensive costly|money fund budget|discount reduction rebate|customer client|vendor supplier seller|company firm business employer
car vehicle automobile|bike bicycle|plane flight aircraft|train rail railway|trip travel journey|hotel accommodation lodging|house home|flat apartment
phone telephone call|mobile cell|email mail|address location|laptop computer notebook|photo picture image|film movie|password credential|login signin
error fault failure|bug defect|fix repair correct|broken damaged damage|delete remove erase|change modify alter amend|add include|create make generate|build construct construction
begin start commence|end finish conclude close|open opening|stop cease halt|allow permit permission|allowed permitted|forbid prohibit ban|need require must requirement|help support assist assistance
show display|send submit|get receive obtain|give provide|keep retain store|use utilize|try attempt|ask request apply application|answer reply respond response|tell inform notify report|agree consent
limit maximum cap|max maximum|min minimum|avg average|approx approximately|info information|dept department|admin administrator|auth authentication|config configuration|doc document documentation
app application|spec specification|repo repository|temp temperature|lab laboratory|exam examination|uni university|govt government|intl international|qty quantity|tel telephone
big large great|small little|fast quick rapid speed|slow delay|old age|new latest recent|near close nearby|free complimentary gratis|whole entire|important essential|dangerous hazardous
child kid|child daughter son|pregnant pregnancy maternity|dad father paternity|mum mom mother maternity|married marriage spouse partner|death die bereavement|lunch meal canteen cafeteria|toilet restroom bathroom|garbage waste rubbish trash
attend present participant|absent apologies|meeting session|vote ballot|law act legislation|lawyer attorney solicitor|judge court|police officer|crime offence|injure hurt wound|kill die dead death|win victory winner|lose loss defeat
city town|road street|place location site|building premises|room space|border boundary|capacity hold seat|height high tall|length long|width wide|depth deep|weight weigh heavy
deadline due|expire expiry expiration valid|duration length|monthly month|yearly annual annually year|weekly week|daily day|weekend saturday sunday|schedule timetable
guarantee warranty|insurance cover coverage insured|pension retirement|benefit perk|bonus reward|training course|rule policy regulation|goal aim target objective|plan scheme|result outcome|reason cause|advantage benefit pro|drawback disadvantage con
teacher instructor|pupil student|school college|book title|author writer|medicine drug medication|disease illness|hospital clinic|food meal|drink beverage|animal pet|clothes clothing dress|shop store|factory plant|farm agricultural
ceo executive|lead head manage run direct chair|competitor rival|discover discovery find found|win receive award|prize award medal trophy|own belong owner possess|rent lease tenant
profit surplus gain|loss deficit|oppose opponent against critic criticise object objection|support supporter favour back backer|risk danger threat challenge hazard|benefit opportunity gain improve
drawback downside risk challenge weakness|safeguard protection secure|important matter significant crucial vital|estimate forecast expect predict|wheelchair accessible disabled lift elevator ramp
ride journey travel trip|baby birth newborn infant|emergency urgent|biggest largest greatest|bigger larger greater|smallest least|fastest quickest|purchase acquire acquisition takeover|close closure shut
eat meal food canteen cafe restaurant|live reside resident inhabitant|reduce reduction cut|increase rise grow|weak weakness poor|teacher lecturer professor tutor|accident crash collision|fire blaze
protest demonstration march|happen occur|earn salary wage income|story report news article|withdraw remove revoke rescind|ticket fare pass|customer user member|neighbour resident local|donate donation gift`

const groups = lazily(() => {
  const found = new Map<string, Set<string>>()
  for (const line of meanings.trim().split(/[|\n]/)) {
    const terms = line.split(' ').map(stem)
    for (const term of terms) {
      const others = found.get(term) ?? new Set()
      for (const other of terms) if (other !== term) others.add(other)
      found.set(term, others)
    }
  }
  return new Map(Array.from(found, ([term, others]) => [term, [...others]]))
})
const none: readonly string[] = []

/** The stems of the words with which documents may say what a question's word (stem) asks for. */
export function saidFor(term: string): readonly string[] {
  const known = groups().get(term)
  if (known) return known
  const form = otherFormsOf(term).find(other => groups().has(other))
  return (form !== undefined && groups().get(form)) || none
}
