/** The recovery kit as it lies on paper: the code, what it is for, how it is used and where to keep it. */
import { formatDay, localDay } from '../../platform/records/day.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { QrCode } from './qr-code.tsx';

export interface Kit {
  readonly recoveryCode: string;
  readonly serviceUrl: string | undefined;
  readonly email: string | undefined;
}

interface KitSheetProps {
  readonly kit: Kit;
}

export function KitSheet({ kit: { recoveryCode, serviceUrl, email } }: KitSheetProps) {
  const { nowMs } = usePlatform();
  const groups = recoveryCode.split('-');
  return (
    <article className="kit" aria-labelledby="kit-title">
      <header className="kit-head">
        <h1 id="kit-title">Recovery kit</h1>
        <p>Trusted Hands · {formatDay(localDay(nowMs()))}</p>
      </header>
      <p>This code brings your notes back when all your computers are lost, or your passphrase is forgotten. Nobody else has it, and nobody can make it again for you.</p>
      <section className="kit-code" aria-labelledby="kit-code-title">
        <h2 id="kit-code-title">Recovery code</h2>
        <div className="kit-code-body">
          <ol className="kit-groups">
            {groups.map((group, index) => (
              // Groups may repeat; what stands before one tells it apart.
              <li key={groups.slice(0, index + 1).join()}>
                <span className="kit-group-number" aria-hidden>{index + 1}</span>
                <span className="kit-group">{group}</span>
              </li>
            ))}
          </ol>
          <QrCode text={recoveryCode} label="The recovery code as a QR code, the same as the eight groups beside it" />
        </div>
        <p className="kit-small">The last sign of each group checks the four before it: if you mistype one, you are told in which group. There is no letter I, L, O or U.</p>
      </section>
      <dl className="kit-facts">
        <div>
          <dt>Address of the service</dt>
          <dd>{serviceUrl ?? 'none: a backup file is needed too'}</dd>
        </div>
        <div>
          <dt>E-mail address</dt>
          <dd>{email ?? 'none'}</dd>
        </div>
      </dl>
      <section>
        <h2>How to use it</h2>
        {serviceUrl === undefined ? (
          <ol>
            <li>Add Trusted Hands to a browser, and choose “I have a backup to restore”.</li>
            <li>Choose your newest backup file, type the code above, and choose a new passphrase.</li>
          </ol>
        ) : (
          <ol>
            <li>Add Trusted Hands to a browser, and choose “I have a recovery kit”.</li>
            <li>Sign in with the two addresses above. A code comes to your e-mail.</li>
            <li>Type the recovery code, and choose a new passphrase. Your notes come down.</li>
          </ol>
        )}
      </section>
      <section>
        <h2>Where to keep it</h2>
        <p>On paper where you keep your passport, and not in the bag with your computer; or in a password manager that you can open without this computer. Not in your e-mail, and not as a photograph. Whoever has this page and can read your e-mail can read your notes.</p>
      </section>
    </article>
  );
}
