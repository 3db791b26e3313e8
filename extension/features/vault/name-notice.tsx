/** Asks whoever began here alone for a name, once others have joined the list: until then they pick somebody without one. */
import { Banner, Button } from '@trusted-hands/ui';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { shownName } from './person-name.ts';

export function NameNotice({ onName }: { readonly onName: () => void }) {
  const { people, person } = usePlatform();
  usePort(people);
  const all = people.people();
  const self = all.find(({ id }) => id === person);
  if (all.length < 2 || self?.name !== '') return null;
  return (
    <div className="vault-download">
      <Banner live="none" actions={<Button onClick={onName}>Give a name</Button>}>
        {`Others have notes in this browser too. In the list of people you are “${shownName(self)}” until you give a name.`}
      </Banner>
    </div>
  );
}
