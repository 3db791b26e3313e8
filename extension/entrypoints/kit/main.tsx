/** The recovery kit's tab. Its title and address are the same for everybody; what it shows comes from the unlocked store only. */
import { createPage } from '../../platform/create-platform.ts';
import { showTabPage } from '../../workbench/tab-page.tsx';
import '../../features/vault/vault.css';
import '../../features/vault/kit.css';
import { KitPage } from '../../features/vault/kit-page.tsx';

showTabPage(createPage(), <KitPage />);
