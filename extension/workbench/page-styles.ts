/** The style sheets that the popup and the panel share, in the order in which they build on each other; the panel adds those of referrals. */
import '@trusted-hands/ui/tokens.css';
import '@trusted-hands/ui/components.css';
import './workbench.css';
import './bars.css';
import './popup.css';
import './overlays.css';
import '../features/vault/vault.css';
import '../features/vault/cover.css';
import '../features/session-notes/session-notes.css';
import '../features/clients/client-card.css';
import '../features/directory/directory.css';
import '../features/vouches/vouches.css';
