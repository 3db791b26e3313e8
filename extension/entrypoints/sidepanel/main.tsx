/** The side panel, and the same page in a tab: wiring only. */
import '../../workbench/page-styles.ts';
import '../../features/clients/clients.css';
import '../../features/directory/pool/pool.css';
import '../../features/progress/progress.css';
import '../../features/progress/pictures.css';
import '../../features/progress/client-view.css';
import '../../features/referrals/referrals.css';
import '../../features/referrals/letter.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { createPage } from '../../platform/create-platform.ts';
import { detectKeyboard } from '../../workbench/keyboard.ts';
import { Workbench } from '../../workbench/workbench.tsx';

const root = document.querySelector('#root');
const { version } = browser.runtime.getManifest();
if (root !== null) createRoot(root).render(<Workbench page={createPage()} keyboard={detectKeyboard(navigator.userAgent)} version={version} />);
