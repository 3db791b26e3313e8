/** Why a same-day change is only shown and never counted as progress, with who found it. */
export const responseRemark = {
  sentence:
    'A change on the day says how today went. In 29 people with neck pain, the change of movement within a visit told 26 to 48% of the change up to the next one, the change of pain only 6%.',
  source: 'Tuttle 2005, PMID 15748124',
  sourceUrl: 'https://www.ncbi.nlm.nih.gov/pubmed/15748124',
} as const;
