import { expect, test } from 'vitest';
import { hostPattern, parseServiceUrl, servicePage } from './service-url.ts';

test.each([
  ['http://localhost:4870', 'http://localhost:4870'],
  ['localhost:4870', 'http://localhost:4870'],
  ['  https://directory.example.com/ ', 'https://directory.example.com'],
  ['directory.example.com', 'https://directory.example.com'],
  ['https://example.com/trusted/?a=1#b', 'https://example.com/trusted'],
  ['http://[::1]:4870', 'http://[::1]:4870'],
  ['http://clinic-server', 'http://clinic-server'],
])('%s is read as %s', (typed, url) => {
  expect(parseServiceUrl(typed)).toEqual({ ok: true, value: url });
});

test.each(['', 'nowhere at all', 'ftp://example.com', 'https://ana:secret@example.com', 'file:///etc/hosts', 'javascript:alert(1)', 'https://'])('%s is refused with a sentence', (typed) => {
  expect(parseServiceUrl(typed)).toMatchObject({ ok: false, failure: { code: 'input-invalid', message: expect.stringContaining('https://directory.example.com') } });
});

test.each(['192.168.1.20', '10.0.0.1', '172.16.0.1', '127.0.0.1', '[fd00::1]', 'clinic.local'])('%s may do without https: the internet does not reach it', (host) => {
  expect(parseServiceUrl(`http://${host}:4870`)).toEqual({ ok: true, value: `http://${host}:4870` });
});

test.each(['directory.example.com', '8.8.8.8', '172.32.0.1', '11.0.0.1', 'localhost.example.com', '[2001:db8::1]', '10.example.com', '127.evil.example', '192.168.evil.example', '172.16.evil.example'])('%s may not: it would go over the internet in plain', (host) => {
  expect(parseServiceUrl(`http://${host}`)).toMatchObject({ ok: false, failure: { code: 'input-invalid', message: expect.stringContaining('https://') } });
});

test('the host is asked for without its port', () => {
  expect(hostPattern('http://localhost:4870')).toBe('http://localhost/*');
});

test('a page of the service stands under the path that the service has', () => {
  expect(servicePage('https://hands.example.com', 'listings')).toBe('https://hands.example.com/listings');
  expect(servicePage('https://example.com/hands', 'listings')).toBe('https://example.com/hands/listings');
  expect(servicePage('no address', 'listings')).toBeUndefined();
});
