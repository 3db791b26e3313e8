/**
 * Whose letter a loose printed sheet is of: from the second page on, in the page's margin. A margin's text can only come
 * from a style sheet; this one is made in memory and goes with the page.
 */
import { useEffect } from 'react';

export function useRunningHead(clientName: string | undefined): void {
  useEffect(() => {
    if (clientName === undefined) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(runningHeadCss(clientName));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [clientName]);
}

/** The rule as text; whatever the name holds, it stays inside the quotation marks. */
export function runningHeadCss(clientName: string): string {
  const quoted = `"Referral letter · ${Array.from(clientName, escapeCharacter).join('')}"`;
  return `@page { @top-left { content: ${quoted}; color: #555; font: 8pt system-ui, sans-serif; } } @page :first { @top-left { content: none; } }`;
}

/** Everything but letters, digits and spaces as its code point, as CSS writes it. */
function escapeCharacter(character: string): string {
  return /[\p{L}\p{M}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
}
