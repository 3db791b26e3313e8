/** All of the popup but its first keys: wiring only. */
import { createRoot } from 'react-dom/client';
import { createPage } from '../../platform/create-platform.ts';
import { detectKeyboard } from '../../workbench/keyboard.ts';
import { Popup } from '../../workbench/popup.tsx';

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Popup page={createPage({ isDrawnFirst: true })} keyboard={detectKeyboard(navigator.userAgent)} />);
