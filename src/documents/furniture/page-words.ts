/**
 * The vocabulary of web pages around a text: what buttons, menus and counters say on many sites. A line is one of them
 * only if all of its words are (see page-lines.ts), so that a report that happens to use such a word is safe.
 */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** Words that name a control or a part of a page. */
export const controlWords = words(
  `like likes liked share shares shared comment comments reply replies reward rewards follow follows following followers
  unfollow subscribe subscribed subscribers login logout log sign register original originals translate translated translation
  favorite favorites favourite favourites bookmark bookmarks save saved print tweet retweet repost copy link download app menu
  search home skip newsletter newsletters advertisement advertisements advertise sponsored ad ads cookie cookies privacy policy
  terms conditions contact faq related trending recommended previous next back close show hide view views read load expand
  collapse toggle navigation language languages settings account profile join community tags tag topics categories source
  sources scan qr loading edit delete report flag upvote downvote vote votes clap claps pin embed email mail feedback
  facebook twitter linkedin whatsapp telegram reddit instagram youtube pinterest discord rss tiktok wechat weibo
  notifications notification breadcrumb pagination sidebar gift donate premium membership member members sitemap imprint
  careers advertising disclaimer caption photo image gallery video listen play pause mute fullscreen thumbnail avatar`
)

/** Words that may stand beside them: "Add to favorites", "Show more", "Read the original". */
export const fillerWords = words(
  `a an the to in on by of or and for this that it all more less us our your you my me up out off as via with from add see
  here now new news content page post posts article articles story stories top latest popular first last be is are no not
  x vip min mins minute minutes hour hours day days ago total i agree accept reject ok cancel submit send free get use user
  users name best oldest newest hot most sort filter results view`
)

/** With these a line asks its reader to do something with the page. */
export const invitations = words(
  'scan click tap sign subscribe download follow join get log register read continue see share enter trade open install try watch listen'
)

/** Languages as language menus name them, in themselves and in English. */
export const languageNames = words(
  `english deutsch français español português italiano nederlands polski русский українська čeština slovenčina magyar română
  български српски hrvatski slovenščina ελληνικά türkçe svenska dansk norsk suomi íslenska eesti latviešu lietuvių català euskara
  galego 中文 简体中文 繁體中文 繁体中文 简体 繁體 日本語 한국어 العربية بالعربية עברית فارسی اردو हिन्दी বাংলা தமிழ் తెలుగు मराठी ગુજરાતી ไทย tiếng việt
  bahasa indonesia melayu filipino tagalog kiswahili german french spanish portuguese italian dutch polish russian ukrainian czech
  japanese korean chinese arabic hebrew turkish swedish danish norwegian finnish greek hindi thai vietnamese indonesian malay`
)
