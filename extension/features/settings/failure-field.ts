/** At which field of the connect form a failure of the service is shown; what concerns none stands under the form. */
import type { Failure } from '@trusted-hands/contract';

export type ConnectField = 'address' | 'email' | 'code' | 'page';

export function failureField(failure: Failure, asked: 'email' | 'code'): ConnectField {
  switch (failure.code) {
    case 'code-wrong':
    case 'code-expired':
      return 'code';
    case 'input-invalid':
      if (failure.field === 'serviceUrl') return 'address';
      return failure.field === 'email' || failure.field === 'code' ? (failure.field === asked ? asked : 'page') : asked;
    case 'number-malformed':
    case 'place-unknown':
    case 'not-signed-in':
    case 'not-allowed':
    case 'not-found':
    case 'conflict':
    case 'gone':
    case 'too-large':
    case 'too-many-requests':
    case 'internal':
    case 'unavailable':
      return 'page';
  }
}
