/** Numbers that mean something without an instrument's or a unit's name: the ends of scales, and how long things last. */
export const scalesOfNotes = {
  pain: { highest: 10, source: 'Numeric pain rating scale, 0 to 10: Salaffi 2004, PMID 15207508' },
  strength: { highest: 5, source: 'Medical Research Council scale of muscle power, 0 to 5: from memory.' },
  pregnancy: { weeks: 40, source: 'Weeks of gestation are written as a part of forty, "24/40": from memory.' },
  treatment: { usualMinutes: [30, 45, 50, 60, 75, 90, 120], source: 'Lengths by which treatments are booked: from memory.' },
} as const;
