/** The file as one page to read and print: no script, no address that is fetched, and its title names nobody. Pure. */
import type { FileSection } from './client-file.ts';

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#24211c;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.25;break-after:avoid;overflow-wrap:anywhere}h2{margin-top:2rem;border-top:1px solid #8b8272;padding-top:1rem}
dl{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem}dt{color:#5f584c}dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border-inline-start:3px solid #e0d8c9;padding-inline-start:1rem}
@media (width<30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}`;

export function clientFileHtml(clientName: string, sections: readonly FileSection[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Client file</title>
<style>${style}</style>
</head>
<body>
<h1>File of ${escaped(clientName)}</h1>
<p>Confidential. This file is not locked: whoever opens it reads everything.</p>
${sections.map((one) => sectionHtml(one, 2)).join('\n')}
</body>
</html>
`;
}

function sectionHtml({ title, lines, text, sections }: FileSection, level: 2 | 3 | 4): string {
  const isEmpty = lines.length === 0 && text === '' && sections.length === 0;
  return [
    `<section><h${level}>${escaped(title)}</h${level}>`,
    ...(lines.length === 0 ? [] : [`<dl>${lines.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`]),
    ...(text === '' ? [] : [`<pre>\n${escaped(text)}</pre>`]),
    ...(isEmpty ? ['<p>None.</p>'] : []),
    ...sections.map((one) => sectionHtml(one, level === 2 ? 3 : 4)),
    '</section>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
