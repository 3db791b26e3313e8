/** Every style sheet of our pages, in the order in which they build on each other. */
import '@trusted-hands/ui/tokens.css';
import '@trusted-hands/ui/components.css';
import './workbench.css';
import '../features/vault/vault.css';
import '../features/session-notes/session-notes.css';
import '../features/directory/directory.css';
