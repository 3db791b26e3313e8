/** Around each page: the primitives must not write style elements, which the pages' content security policy refuses. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';

export interface UiProviderProps {
  readonly children: ReactNode;
}

export function UiProvider({ children }: UiProviderProps) {
  return <CSPProvider disableStyleElements>{children}</CSPProvider>;
}
