/**
 * What a vouch may say: professional facts of how two people work together, and nothing else. There is no free text, since
 * what a client was told or gained would be a testimonial, which Australian law bans for regulated health services
 * (National Law, s133).
 */
export const vouchFacts = ['replies-to-letters', 'sees-within-a-week', 'have-referred', 'share-clients', 'trained-together'] as const;
export type VouchFact = (typeof vouchFacts)[number];

/** As the one who vouches says it of the other. */
export const vouchFactTitles: Readonly<Record<VouchFact, string>> = {
  'replies-to-letters': 'Replies to my letters',
  'sees-within-a-week': 'Sees people within a week',
  'have-referred': 'I have referred to them',
  'share-clients': 'We share clients',
  'trained-together': 'Trained together',
};
