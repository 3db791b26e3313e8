/** A few actions behind one button. */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** The button that opens it, such as an IconButton. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
}

export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="th-popup-place" align={align} sideOffset={4} collisionPadding={8}>
          <BaseMenu.Popup className="th-popup th-menu">
            {items.map((item) => (
              <BaseMenu.Item key={item.id} className="th-popup-item" onClick={item.onSelect}>
                <span className="th-popup-item-label">{item.label}</span>
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
