/** The sign-in form stands in Settings; whoever puts the pages together hands it to the steps here. */
import type { ComponentType } from 'react';
import type { Joining, JoiningPort } from '../../platform/platform.ts';

export type SignInForm = ComponentType<{ readonly port: JoiningPort; readonly onSignedIn: (joining: Joining) => void }>;
