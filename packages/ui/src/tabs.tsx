/** Views of one thing, one at a time. */
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Keeps the hidden views mounted, for forms. */
  readonly keepMounted?: boolean;
  readonly className?: string;
}

export function Tabs({ label, tabs, selected, onSelect, keepMounted = false, className }: TabsProps) {
  return (
    <BaseTabs.Root className={classNames('th-tabs', className)} value={selected} onValueChange={(id) => onSelect(String(id))}>
      <BaseTabs.List className="th-tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.id} value={tab.id} className="th-tab">
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.id} value={tab.id} className="th-tab-panel" keepMounted={keepMounted}>
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
