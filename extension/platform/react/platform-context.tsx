/** Hands the page's one Platform to its components. The entry point creates it; nothing below makes another. */
import { createContext, useContext, type ReactNode } from 'react';
import type { Platform } from '../platform.ts';

const PlatformContext = createContext<Platform | undefined>(undefined);

interface PlatformProviderProps {
  readonly platform: Platform;
  readonly children: ReactNode;
}

export function PlatformProvider({ platform, children }: PlatformProviderProps) {
  return <PlatformContext value={platform}>{children}</PlatformContext>;
}

/** The platform of this page; throws where no provider stands above, which is a bug. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === undefined) throw new Error('A component that needs the platform stands outside PlatformProvider.');
  return platform;
}
