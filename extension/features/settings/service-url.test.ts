import { describe, expect, it } from 'vitest';
import { normalizeServiceUrl } from './service-url.ts';

describe('the address of a service', () => {
  it.each([
    ['http://localhost:4870', 'http://localhost:4870'],
    [' localhost:4870/ ', 'http://localhost:4870'],
    ['directory.example.com', 'https://directory.example.com'],
    ['https://directory.example.com/register?x=1', 'https://directory.example.com'],
  ])('“%s” is %s', (typed, url) => {
    expect(normalizeServiceUrl(typed)).toBe(url);
  });

  it.each(['', 'ftp://example.com', 'https://user:secret@example.com', 'https://', 'two words', 'javascript://x'])('“%s” is none', (typed) => {
    expect(normalizeServiceUrl(typed)).toBeUndefined();
  });
});
