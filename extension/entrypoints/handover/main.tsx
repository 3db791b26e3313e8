/** The tab of an emergency's handover. Its title and address are the same for every one; what it shows comes from the unlocked store only. */
import { createPage } from '../../platform/create-platform.ts';
import { showTabPage } from '../../workbench/tab-page.tsx';
import { HandoverPage } from '../../features/session-notes/handover-page.tsx';
import '../../features/session-notes/handover.css';

showTabPage(createPage(), <HandoverPage />);
