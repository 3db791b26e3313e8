/** A first name for this computer, from what the browser says of itself; its owner changes it as she likes. Pure. */
export function suggestedComputerName(userAgent: string): string {
  const known: readonly (readonly [RegExp, string])[] = [
    [/Android/, 'Android tablet'],
    [/CrOS/, 'Chromebook'],
    [/Windows/, 'Windows computer'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux computer'],
  ];
  return known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Computer';
}
