/** Numbers that mean something without an instrument's or a unit's name: the ends of scales, and how long things last. */
export const scalesOfNotes = {
  pain: { highest: 10, source: 'Numeric pain rating scale, 0 to 10: Salaffi 2004, PMID 15207508' },
  strength: { highest: 5, source: 'Medical Research Council scale of muscle power, 0 to 5: from memory.' },
  pregnancy: { weeks: 40, bareFrom: 12, source: 'Weeks of gestation are written as a part of forty, "24/40": from memory. Written bare, fewer than twelve are as often a time between visits: our decision.' },
  treatment: { usualMinutes: [30, 45, 50, 60, 75, 90, 120], source: 'Lengths by which treatments are booked: from memory.' },
  temperature: {
    scales: [{ unit: 'C', lowest: 35, highest: 42.5, fever: 37.8 }, { unit: 'F', lowest: 95, highest: 108, fever: 100 }],
    source: 'A single oral temperature over 37.8 °C (100 °F) is a fever in older adults (IDSA, High 2009): from memory. What a body can have is a decision of ours.',
  },
  calfGirth: { apart: 3, lowest: 20, highest: 70, source: 'A calf 3 cm thicker than the other counts (Wells 2003); what a calf can measure is a decision of ours.' },
  shortNight: { hours: 5, source: 'So few hours of sleep are a disturbed night: a decision of ours.' },
} as const;
