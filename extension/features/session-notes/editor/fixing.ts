/** A key asked for what can be done about a problem: its card takes the focus, once. It may go and come again while one types on. */
export interface Fixing {
  readonly key: string;
  /** True for whoever asks first. */
  takeFocus(): boolean;
}

export function askedToFix(key: string): Fixing {
  let isTaken = false;
  return {
    key,
    takeFocus() {
      const isFirst = !isTaken;
      isTaken = true;
      return isFirst;
    },
  };
}
