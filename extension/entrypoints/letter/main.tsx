/** The letter's tab. Its title and address are the same for every letter; what it shows comes from the unlocked store only. */
import { createPage } from '../../platform/create-platform.ts';
import { showTabPage } from '../../workbench/tab-page.tsx';
import '../../features/vault/vault.css';
import '../../features/referrals/letter.css';
import { LetterPage } from '../../features/referrals/letter-page.tsx';

showTabPage(createPage(), <LetterPage />);
