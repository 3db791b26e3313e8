/** Texts of the packs as the editor's snippets: every place to fill in is one of its own, in the order in which it stands. */
export function toSnippet(text: string): string {
  let place = 0;
  return text.replaceAll(/\$\{([^{}]*)\}/g, (_, name: string) => {
    place += 1;
    return `\${${place}:${name}}`;
  });
}
