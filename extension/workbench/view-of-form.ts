/** Where a form stands, so that whoever was interrupted in it comes back to it. Pure. */
import type { FormPlace } from '../platform/drafts/form-drafts.ts';
import type { View } from './view.ts';

export function viewOfForm({ form, clientId, recordId }: FormPlace): View {
  switch (form) {
    case 'client':
      return recordId === '' ? { type: 'new-client' } : { type: 'client', clientId: recordId };
    case 'complaint':
    case 'consent':
    case 'retention':
    case 'steps':
      return { type: 'client', clientId };
    case 'stayed-away':
    case 'quiet-rule':
      return { type: 'today' };
    case 'kept-person':
      return recordId === '' ? { type: 'new-kept' } : { type: 'kept', recordId };
    case 'invitation':
      return { type: 'kept', recordId };
    case 'referral-step':
      return { type: 'referrals', referralId: recordId };
    case 'my-details':
      return { type: 'settings', section: 'details' };
    case 'computer-name':
      return { type: 'computers' };
  }
}
