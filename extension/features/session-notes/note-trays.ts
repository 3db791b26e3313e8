/** What can be written into a note with the mouse or a finger: the buttons above it, each with the tray it opens, and its key. */
export const noteTrays = [
  { id: 'pain', label: 'Pain', title: 'Write down pain', keybinding: 'Alt+Shift+P' },
  { id: 'movement', label: 'Movement', title: 'Write down a movement', keybinding: 'Alt+Shift+M' },
  { id: 'test', label: 'Test', title: 'Write down a test', keybinding: 'Alt+Shift+E' },
  { id: 'treatment', label: 'Treatment', title: 'Write down the treatment', keybinding: 'Alt+Shift+R' },
  { id: 'after', label: 'After', title: 'Measure again after treatment', keybinding: 'Alt+Shift+G' },
  { id: 'plan', label: 'Plan', title: 'Write down homework and the next visit', keybinding: 'Alt+Shift+F' },
  { id: 'text', label: 'Text', title: 'Put in a template or last time’s treatment', keybinding: 'Alt+Shift+O' },
] as const;

export type NoteTray = (typeof noteTrays)[number]['id'];
