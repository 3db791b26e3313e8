/** What the workbench shows. It lives in memory alone: no address ever says which client, note or practitioner. */
import type { Found } from '../features/directory/found.ts';
import type { ReferStart } from '../features/referrals/begin-referral.ts';
import type { JotRequest } from '../features/session-notes/use-jot.ts';
import type { SettingsSection } from '../features/settings/settings-view.tsx';
import type { ComputersSectionName } from '../features/vault/computers-view.tsx';

export type View =
  | { readonly type: 'note'; readonly request: JotRequest }
  | { readonly type: 'today' }
  | { readonly type: 'clients' }
  | { readonly type: 'import-clients' }
  | { readonly type: 'client'; readonly clientId: string }
  | { readonly type: 'new-client' }
  /** `referring` is set while a practitioner is chosen for a client. */
  | { readonly type: 'directory'; readonly chosen?: Found; readonly referring?: { readonly clientId: string; readonly noteId?: string } }
  | { readonly type: 'pool' }
  | { readonly type: 'kept'; readonly recordId: string }
  | { readonly type: 'new-kept' }
  | { readonly type: 'import-contacts' }
  /** Whom one vouches for. */
  | { readonly type: 'vouches' }
  | { readonly type: 'refer'; readonly start: ReferStart }
  | { readonly type: 'referrals'; readonly referralId?: string }
  | { readonly type: 'settings'; readonly section?: SettingsSection }
  | { readonly type: 'computers'; readonly section?: ComputersSectionName };

export type ActivityId = 'today' | 'note' | 'clients' | 'directory' | 'referrals' | 'settings';

/** The entry of the activity bar that a view stands under. */
export function activityOf(view: View): ActivityId {
  switch (view.type) {
    case 'today':
    case 'note':
    case 'clients':
    case 'directory':
    case 'referrals':
    case 'settings':
      return view.type;
    case 'client':
    case 'import-clients':
    case 'new-client':
      return 'clients';
    case 'pool':
    case 'kept':
    case 'new-kept':
    case 'import-contacts':
    case 'vouches':
      return 'directory';
    case 'refer':
      return 'referrals';
    case 'computers':
      return 'settings';
  }
}
