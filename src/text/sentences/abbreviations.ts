import { createWordList } from '../word-list.ts'

/**
 * What a full stop means after a word: the closed classes of English that decide it. Capitals count: "Miss." is the
 * state, "no." the answer. Sources: the usual style guides' lists (AP, Chicago) of titles, months, states and units.
 */
function words(list: string): Pick<ReadonlySet<string>, 'has'> {
  return createWordList(list.split(/\s+/))
}

/** Always followed by what they abbreviate or introduce. */
export const neverFinal = words(
  `Mr Mrs Ms Mx Messrs Mme Mlle Dr Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cmdr Maj Sgt Cpl Adm Rev Hon Pres Supt Insp Amb Fr Sr Sra
  vs v cf viz eg ie e.g i.e approx ca incl esp sq cu Eds`
)

/** Abbreviations that may also end a sentence: the next word decides. */
export const abbreviations = words(
  `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  Mio Mrd Inc Corp Co Cos Ltd Bros LLC plc Jr Esq St Ste Mt Ft Ave Blvd Rd Dept dept Univ Assn Govt Intl Natl Bldg al Ph.D
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo`
)

/** Abbreviations where a number follows; before anything else they are words, or end their sentence. */
export const beforeNumber = words(
  `No no Nos nos Vol vol Vols Fig fig Figs figs Eq eq Ch ch Sec sec Art art p pp P Pp para paras Rs Tab App ver ed c b d
  min max hr hrs ft lb lbs oz mi yd yds Ex Nr Abs Reg reg Rule Pt pt`
)

/** Words that open a sentence far more often than a name: after an abbreviation, one of these says that a new sentence begins. */
export const sentenceOpeners = words(
  `the a an this that these those it he she we they i you his her its our their my your there here in on at by for from with
  as if when while after before since although though because but and or so yet however moreover meanwhile also what who
  why how which where not no some many most all both each few other others another such then thus now once under over during
  despite unlike until about according among between to one two three several still even only instead nevertheless`
)

/** What may follow a clock time within its sentence. */
export const afterClockTime = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest jst`
)

/** Verbs by which a quotation is given to its speaker. */
export const reportingVerbs = words(
  `said says say asked asks added adds told tells wrote writes replied replies answered answers noted notes explained explains
  argued argues warned warns claimed claims stated states continued continues cried shouted exclaimed wondered responded`
)
