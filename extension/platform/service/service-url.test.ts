import { expect, test } from 'vitest';
import { hostPattern, parseServiceUrl } from './service-url.ts';

test.each([
  ['http://localhost:4870', 'http://localhost:4870'],
  ['localhost:4870', 'http://localhost:4870'],
  ['  https://directory.example.com/ ', 'https://directory.example.com'],
  ['directory.example.com', 'https://directory.example.com'],
  ['https://example.com/trusted/?a=1#b', 'https://example.com/trusted'],
  ['http://[::1]:4870', 'http://[::1]:4870'],
])('%s is read as %s', (typed, url) => {
  expect(parseServiceUrl(typed)).toEqual({ ok: true, value: url });
});

test.each(['', 'nowhere at all', 'ftp://example.com', 'https://ana:secret@example.com', 'file:///etc/hosts', 'javascript:alert(1)', 'https://'])('%s is refused with a sentence', (typed) => {
  expect(parseServiceUrl(typed)).toMatchObject({ ok: false, failure: { code: 'input-invalid', message: expect.stringContaining('https://directory.example.com') } });
});

test('the host is asked for without its port', () => {
  expect(hostPattern('http://localhost:4870')).toBe('http://localhost/*');
});
