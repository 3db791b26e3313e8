import { expect, it } from 'vitest';
import { failureField } from './failure-field.ts';

it('puts a failure where it can be mended', () => {
  expect(failureField({ code: 'code-expired', message: 'x' }, 'code')).toBe('code');
  expect(failureField({ code: 'input-invalid', message: 'x', field: 'email' }, 'email')).toBe('email');
  expect(failureField({ code: 'input-invalid', message: 'x', field: 'email' }, 'code')).toBe('page');
  expect(failureField({ code: 'input-invalid', message: 'x', field: 'serviceUrl' }, 'email')).toBe('address');
  expect(failureField({ code: 'unavailable', message: 'x' }, 'email')).toBe('page');
});
