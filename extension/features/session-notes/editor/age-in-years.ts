/** How old somebody is on a day; both are local calendar days, YYYY-MM-DD. Undefined where the date of birth is not known. */
export function ageInYears(dateOfBirth: string, on: string): number | undefined {
  const born = /^(\d{4})-(\d\d-\d\d)$/.exec(dateOfBirth);
  const day = /^(\d{4})-(\d\d-\d\d)$/.exec(on);
  if (born === null || day === null) return undefined;
  const years = Number(day[1]) - Number(born[1]) - ((day[2] ?? '') < (born[2] ?? '') ? 1 : 0);
  return years < 0 ? undefined : years;
}
