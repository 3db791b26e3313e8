/**
 * How clients, and clinicians in running prose, say what a finding names: added to the clinical words of the finding. Two ideas
 * near each other in either order (`<..>`, `<...>`) rather than whole phrases. Gathered from memory, no published list.
 */
import type { Finding } from '../red-flag.ts';

export type PlainWords = Readonly<Record<string, Partial<Pick<Finding, 'yes' | 'together' | 'no' | 'never' | 'unless' | 'values'>>>>;

export function withPlainWords(findings: readonly Finding[], words: PlainWords): readonly Finding[] {
  return findings.map((finding) => {
    const more = words[finding.id];
    if (more === undefined) return finding;
    const joined = { ...finding, yes: [...finding.yes, ...(more.yes ?? [])] };
    for (const key of ['together', 'no', 'never', 'unless'] as const) if (more[key] !== undefined) joined[key] = [...(finding[key] ?? []), ...more[key]];
    return more.values === undefined ? joined : { ...joined, values: [...(finding.values ?? []), ...more.values] };
  });
}
