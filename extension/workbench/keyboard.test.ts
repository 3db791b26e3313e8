import { expect, it } from 'vitest';
import { detectKeyboard } from './keyboard.ts';

it('leaves Firefox its own keys and knows a Mac', () => {
  expect(detectKeyboard('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0').paletteKeys).toEqual(['F1']);
  const mac = detectKeyboard('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/156.0 Safari/537.36');
  expect(mac.paletteKeys).toEqual(['F1', 'Mod+Shift+P']);
  expect(mac.format('Mod+Enter')).toBe('⌘↩');
});
