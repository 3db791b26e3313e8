/** Movements by region, until the vocabulary brings them. */
export const normalRanges = [
  ...['flexion', 'extension', 'abduction', 'internal rotation', 'external rotation'].map((movement) => ({ region: 'shoulder', movement, degrees: 180 })),
];
