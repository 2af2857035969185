import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy } from '../../src/text/group-by.ts'
import type { Comparison } from './baseline.ts'
import { type FindingCode, faultCodes } from './findings.ts'
import type { Result } from './run-cases.ts'
import { type Measure, measures, scoresOf } from './scores.ts'
import type { EvalCase } from './suite.ts'
import { formatMisses, formatShare, shorten, worstOf } from './terminal.ts'
import type { Miss } from './thresholds.ts'

export interface Report {
  results: readonly Result[]
  cases: readonly EvalCase[]
  misses: readonly Miss[]
  comparison: Comparison | null
  /** What the run was: its switches. */
  title: string
  /** The only part that differs between two equal runs. */
  times: { startedAt: string; durationMs: number }
}

/** Writes report.json, junit.xml, summary.md and index.html. */
export function writeReports(folder: string, report: Report): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(toJson(report), null, 1)}\n`)
  writeFileSync(join(folder, 'junit.xml'), toJunit(report))
  writeFileSync(join(folder, 'summary.md'), toSummary(report))
  writeFileSync(join(folder, 'index.html'), toPage(report))
}

function toJson({ results, cases, misses, comparison, title, times }: Report) {
  return {
    title,
    times,
    passed: misses.length === 0,
    misses,
    comparison,
    scores: scoresOf(results),
    models: Object.fromEntries([...groupBy(results, ({ model }) => model)].map(([name, of]) => [name, scoresOf(of)])),
    families: Object.fromEntries([...byFamily(results, cases)].map(([name, of]) => [name, scoresOf(of)])),
    answers: results.map(result => ({
      case: result.caseId,
      model: result.model,
      status: result.status,
      problem: result.problem,
      text: result.answer?.text ?? null,
      ranks: result.ranks,
      findings: result.findings
    }))
  }
}

/** Results by "suite: family". */
export function byFamily(results: readonly Result[], cases: readonly EvalCase[]): Map<string, Result[]> {
  const names = new Map(cases.map(({ id, suite, family }) => [id, `${suite}: ${family}`]))
  return groupBy(results, ({ caseId }) => names.get(caseId) ?? caseId)
}

const isFault = new Set<FindingCode>(faultCodes)

function toJunit({ results, cases }: Report): string {
  const suites = [...byFamily(results, cases)].map(([family, group]) => {
    const tests = group.map(({ caseId, model, findings }) => {
      const faults = findings.filter(({ code }) => isFault.has(code))
      const head = `    <testcase classname="${escapeXml(caseId)}" name="${escapeXml(model)}"`
      if (faults.length === 0) return `${head}/>`
      const text = faults.map(({ code, detail }) => `${code}: ${detail}`).join('\n')
      return `${head}>\n      <failure message="${escapeXml(faults.map(({ code }) => code).join(', '))}">${escapeXml(text)}</failure>\n    </testcase>`
    })
    const { answers, faulty } = scoresOf(group)
    return `  <testsuite name="${escapeXml(family)}" tests="${answers}" failures="${faulty}">\n${tests.join('\n')}\n  </testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="evals">\n${suites.join('\n')}\n</testsuites>\n`
}

function toSummary({ results, cases, misses, comparison, title }: Report): string {
  const scores = scoresOf(results)
  const questions = new Map(cases.map(({ id, question }) => [id, question]))
  const cell = (text: string) => shorten(text.replace(/\s+/gu, ' ').replaceAll('|', '\\|').replace(/[<>`]/gu, ''), 180)
  const lines = [
    `## ${misses.length === 0 ? '✅' : '❌'} Evals: ${title}`,
    '',
    `${scores.answers} answers to ${cases.length} questions by ${groupBy(results, ({ model }) => model).size} models; ${scores.faulty} with a fault.`,
    '',
    ...formatMisses(misses).map(miss => `- **${miss}**`),
    '',
    '| measure | | |',
    '| --- | ---: | --- |',
    ...Object.entries(measures).map(([name, meaning]) => {
      const { value, right, of } = scores.measures[name as Measure]
      return `| ${name} | ${formatShare(value)} (${right}/${of}) | ${meaning} |`
    }),
    ...Object.entries(scores.faults).map(([code, count]) => `| ${code} | ${count} | fault |`)
  ]
  if (comparison && comparison.changes.length + comparison.worse.length + comparison.better.length > 0) {
    lines.push('', '### Against the baseline', '')
    for (const { what, before, after } of comparison.changes) lines.push(`- ${what}: ${before} → ${after}`)
    for (const [name, findings] of Object.entries({ New: comparison.worse, Gone: comparison.better })) {
      if (findings.length === 0) continue
      lines.push('', `<details><summary>${name}: ${findings.length} findings</summary>`, '')
      lines.push(...findings.slice(0, 50).map(finding => `- ${cell(finding)}`), '', '</details>')
    }
  }
  lines.push('', '### The ten worst', '', '| question | model | findings |', '| --- | --- | --- |')
  for (const { caseId, model, findings } of worstOf(results)) {
    const reasons = findings.slice(0, 2).map(({ code, detail }) => `**${code}** ${cell(detail)}`)
    lines.push(`| ${cell(questions.get(caseId) ?? caseId)} | ${model} | ${reasons.join('; ')} |`)
  }
  return `${lines.join('\n')}\n`
}

/** One self-contained page: the data stands in it as JSON, and its script draws with text nodes alone. */
function toPage(report: Report): string {
  const { results, cases, title, misses } = report
  const documents: Record<string, { title: string; text: string }> = {}
  for (const { suite, corpus } of cases)
    for (const { id, title, text } of corpus.documents) documents[`${suite}/${id}`] = { title, text }
  const data = {
    title,
    misses: formatMisses(misses),
    faultCodes,
    measures: scoresOf(results).measures,
    documents,
    cases: Object.fromEntries(
      cases.map(({ id, suite, family, question, messages, facts }) => [
        id,
        {
          suite,
          family,
          question,
          earlier: messages.map(({ content }) => content),
          gold: facts.map(fact => ({
            id: fact.id,
            readings: fact.readings.map(({ name, spans }) => ({ name, spans }))
          }))
        }
      ])
    ),
    answers: results.map(({ caseId, model, status, problem, answer, findings }) => ({
      caseId,
      model,
      status,
      problem,
      findings,
      claims: answer?.claims.map(({ text, citations, origin }) => ({ text, citations, origin })) ?? [],
      citations:
        answer?.citations.map(({ number, documentId, startCharIndex, endCharIndex }) => ({
          number,
          documentId,
          startCharIndex,
          endCharIndex
        })) ?? [],
      withheld: answer?.withheld.map(({ text, issues }) => ({ text, codes: issues.map(({ code }) => code) })) ?? [],
      notFound: answer?.notFound.map(({ text }) => text) ?? []
    }))
  }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  const template = readFileSync(join(import.meta.dirname, 'page.html'), 'utf8')
  return template.replace('"DATA"', () => json)
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, ' ')
    .replace(/\p{Cc}/gu, '')
}
