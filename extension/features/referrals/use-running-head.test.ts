import { expect, test } from 'vitest';
import { runningHeadCss } from './use-running-head.ts';

test('a name with quotation marks, braces or line ends stays inside the quotation marks', () => {
  const css = runningHeadCss('O’Hara "}\n@page { }\\ Λουκία');
  expect(css.match(/"/g)).toHaveLength(2);
  expect(css.slice(css.indexOf('"'), css.lastIndexOf('"'))).not.toMatch(/[{}\n]/);
  expect(css).toContain('Λουκία');
});
