/** The toolbar popup: wiring only. What it shows is run once the first key can be seen. */
import '../../workbench/page-styles.ts';
import { takeKeysFirst } from '../../platform/pages/first-keys.ts';

void takeKeysFirst(Date.now()).then(() => import('./page.tsx'));
