/** ISO 4217 codes of currency signs. "$" alone is the US dollar, "¥" the yen, unless a prefix says otherwise. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₿', 'BTC'],
  ['₡', 'CRC'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['¢', 'USD']
])

/** Letters before a dollar or yen sign: "US$", "A$", "CN¥". */
export const signPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['nt', 'TWD'],
  ['cn', 'CNY'],
  ['j', 'JMD'],
  ['tt', 'TTD']
])

/** Codes as they are written in prose, before or after the amount, always in capitals. */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ...'USD EUR GBP JPY CNY CHF CAD AUD NZD SEK NOK DKK INR RUB BRL ZAR KRW MXN SGD HKD TRY PLN THB IDR ILS AED SAR TWD CZK HUF NGN KES EGP PKR PHP VND UAH ARS CLP COP MYR BTC ETH USDT USDC'
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ['RMB', 'CNY'],
  ['Rs', 'INR'],
  ['Rp', 'IDR'],
  ['Fr', 'CHF']
])

/** Names after the amount. "Pound" is left out: it is a weight unless "sterling" or the country stands by it. */
export const currencyNames: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['buck', 'USD'],
  ['bucks', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['quid', 'GBP'],
  ['sterling', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['peso', 'MXN'],
  ['pesos', 'MXN'],
  ['franc', 'CHF'],
  ['francs', 'CHF'],
  ['krona', 'SEK'],
  ['kronor', 'SEK'],
  ['krone', 'NOK'],
  ['kroner', 'NOK'],
  ['lira', 'TRY'],
  ['baht', 'THB'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['shekel', 'ILS'],
  ['shekels', 'ILS'],
  ['bitcoin', 'BTC'],
  ['bitcoins', 'BTC'],
  ['ether', 'ETH']
])

/** Adjectives before a name that says the country: "Canadian dollars", "British pounds". */
export const nationalCurrencies: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['singapore dollar', 'SGD'],
  ['hong kong dollar', 'HKD'],
  ['new zealand dollar', 'NZD'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['japanese yen', 'JPY'],
  ['chinese yuan', 'CNY'],
  ['swiss franc', 'CHF'],
  ['indian rupee', 'INR'],
  ['pakistani rupee', 'PKR'],
  ['mexican peso', 'MXN'],
  ['philippine peso', 'PHP'],
  ['argentine peso', 'ARS'],
  ['swedish krona', 'SEK'],
  ['norwegian krone', 'NOK'],
  ['danish krone', 'DKK']
])

/** Names of a hundredth of a currency, after the amount. */
export const hundredthNames: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['pence', 'GBP'],
  ['centime', 'CHF'],
  ['centimes', 'CHF'],
  ['rappen', 'CHF'],
  ['paise', 'INR'],
  ['kopecks', 'RUB'],
  ['kopeks', 'RUB'],
  ['groszy', 'PLN']
])
