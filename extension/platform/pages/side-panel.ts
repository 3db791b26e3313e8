/** Opening the side panel, which each browser calls otherwise. Only in a click, a key press or a shortcut. */
import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

/** `windowId` is needed by Chrome and Edge; nothing may be waited for before this call, or the click is forgotten. */
export async function openSidePanelOf(windowId: number | undefined): Promise<void> {
  // Firefox's sidebarAction stands in no type of the Chrome-shaped API.
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (sidebarAction) return sidebarAction.open();
  if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}
