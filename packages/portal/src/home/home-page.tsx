/** What this is, for whom, and the two ways on. */
import { Banner, LinkButton } from '@trusted-hands/ui';
import { Compass, MailCheck, NotebookPen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Api } from '../api/api.ts';
import { ListingPreview } from '../register/listing-preview.tsx';
import { Page } from '../shell/page.tsx';
import { example } from './example-listing.ts';
import { ExtensionSteps } from './extension-steps.tsx';
import './home-page.css';

interface HomePageProps {
  readonly api: Api;
}

const promises = [
  { Icon: NotebookPen, title: 'Jot the note', text: 'A session note opens from the toolbar, ready to type. It is locked on your own computer: the service cannot read it.' },
  { Icon: Compass, title: 'Find the right hands', text: 'Look up who treats what, and where, among practitioners who keep their own listing. The search stays on your computer, too.' },
  { Icon: MailCheck, title: 'Refer with consent', text: 'Make the letter from your note, see every word of it, and keep track until you hear back.' },
] as const;

export function HomePage({ api }: HomePageProps) {
  const demonstration = useDemonstration(api);
  return (
    <Page title="Trusted Hands">
      {demonstration && (
        <Banner tone="caution" title="This is a demonstration" live="none">
          Practitioners marked as fictional are invented: they cannot be called or written to.
        </Banner>
      )}
      <section className="hero">
        <div className="hero-words">
          <h1>Know whose hands you send your clients to</h1>
          <p className="lead">
            Trusted Hands is for massage therapists and the practitioners they refer to: physiotherapists, doctors, osteopaths and many
            more. Therapists keep their notes, look up someone trusted nearby, and send a letter when it is time to refer.
          </p>
          <div className="hero-ways">
            <LinkButton kind="primary" href="/register">Register in the directory</LinkButton>
            <LinkButton href="#extension">Get the extension</LinkButton>
          </div>
        </div>
        <figure className="example">
          <figcaption className="overline">An example of a listing</figcaption>
          <ListingPreview content={example} locale="en-GB" />
        </figure>
      </section>
      <section aria-label="What it does">
        <ul className="promises">
          {promises.map(({ Icon, title, text }) => (
            <li key={title}>
              <Icon aria-hidden size={24} />
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <div className="two-ways">
        <section className="way" aria-labelledby="register-title">
          <h2 id="register-title">Be found by those who refer</h2>
          <p>
            Say what you treat and where. It takes about five minutes: your e-mail address, a code, one form. You can change or withdraw
            your listing at any time. There are no stars and no reviews.
          </p>
          <p><LinkButton href="/register">Register in the directory</LinkButton></p>
        </section>
        <ExtensionSteps />
      </div>
    </Page>
  );
}

/** True once the service says that it runs a demonstration; a service that is away changes nothing on this page. */
function useDemonstration(api: Api): boolean {
  const [demonstration, setDemonstration] = useState(false);
  useEffect(() => {
    let shown = true;
    const ask = async () => {
      const about = await api.about();
      if (shown && about.ok) setDemonstration(about.value.demonstration);
    };
    void ask();
    return () => {
      shown = false;
    };
  }, [api]);
  return demonstration;
}
