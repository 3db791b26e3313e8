/** The ways into the workbench; the one that is open says so. Each is a command, so keys and palette lead there too. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { VisuallyHidden } from '@trusted-hands/ui';
import { BookUser, CalendarCheck, NotebookPen, Send, Settings, UsersRound, type LucideIcon } from 'lucide-react';
import type { ActivityId } from './view.ts';

interface ActivityBarProps {
  readonly active: ActivityId;
  readonly commands: CommandRegistry;
  /** How many notes are not signed yet, shown with the note; and how many visits wait for one, shown with the day. */
  readonly unfinishedNotes: number;
  readonly waitingVisits: number;
}

const activities: readonly { readonly id: ActivityId; readonly label: string; readonly icon: LucideIcon }[] = [
  { id: 'today', label: 'Today', icon: CalendarCheck },
  { id: 'note', label: 'Note', icon: NotebookPen },
  { id: 'clients', label: 'Clients', icon: UsersRound },
  { id: 'directory', label: 'Directory', icon: BookUser },
  { id: 'referrals', label: 'Referrals', icon: Send },
  { id: 'settings', label: 'Settings', icon: Settings },
];

export function ActivityBar({ active, commands, unfinishedNotes, waitingVisits }: ActivityBarProps) {
  return (
    <nav className="activity-bar" aria-label="Trusted Hands">
      <ul>
        {activities.map(({ id, label, icon: Icon }) => {
          const count = id === 'note' ? unfinishedNotes : id === 'today' ? waitingVisits : 0;
          const isMarked = count > 0;
          return (
            <li key={id}>
              <button
                type="button"
                className="activity"
                aria-current={active === id ? 'page' : undefined}
                onClick={() => commands.run(`workbench.${id}`)}
              >
                <Icon aria-hidden size={20} />
                <span className="activity-label">{label}</span>
                {isMarked && <VisuallyHidden>{id === 'today' ? `, ${count} ${count === 1 ? 'visit' : 'visits'} without a note` : `, ${count} unfinished`}</VisuallyHidden>}
                {isMarked && <span className="activity-mark" aria-hidden>{count}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
