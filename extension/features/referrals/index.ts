/** What the workbench and the entry points use of referrals. Import `referrals.css` and `letter.css` once per page. */
export type { ReferStart } from './begin-referral.ts';
export { LetterPage } from './letter-page.tsx';
export { ReferView } from './refer-view.tsx';
export { referralsCommands, type ReferralsCommandActions } from './referrals.commands.ts';
export { ReferralsOfClient } from './referrals-of-client.tsx';
export { ReferralsView } from './referrals-view.tsx';
