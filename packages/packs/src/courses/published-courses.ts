/** What published courses of treatment look like, each with who says so: what a prompt is set beside. Of physiotherapy and chiropractic; none was found for massage. */
export interface PublishedCourse {
  readonly id: 'second-visit' | 'fourth-visit' | 'after-fourth' | 'four-weeks' | 'every-six' | 'usual-trial' | 'dose';
  readonly sentence: string;
  readonly source: string;
  readonly sourceUrl: string;
}

export const publishedCourses: readonly PublishedCourse[] = [
  {
    id: 'second-visit',
    sentence: 'A fall of pain by two points or more from the start to after the second visit went with recovery, and foretold it rightly in 67% of people.',
    source: 'Cook and others 2012, PMID 22445052',
    sourceUrl: 'https://www.ncbi.nlm.nih.gov/pubmed/22445052',
  },
  {
    id: 'fourth-visit',
    sentence: 'Of 674 people with low back pain seen by chiropractors, 91% with the best outlook, 76% with a middling and 36% with the worst had “definitely improved” by the fourth visit.',
    source: 'Journal of Manipulative and Physiological Therapeutics 2005',
    sourceUrl: 'https://www.jmptonline.org/article/S0161-4754%2805%2900050-3/fulltext',
  },
  {
    id: 'after-fourth',
    sentence: 'In long-standing low back pain most of the gain had come by the fourth visit, and next to none after it up to the third month.',
    source: 'Journal of Manipulative and Physiological Therapeutics 2005;28:90',
    sourceUrl: 'https://www.jmptonline.org/article/S0161-4754%2805%2900011-4/fulltext',
  },
  { id: 'four-weeks', sentence: '63% of people improved within four weeks.', source: 'PMC2781014', sourceUrl: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2781014' },
  {
    id: 'every-six',
    sentence: 'Progress is to be looked at again every two to four weeks, and in ongoing care at least every six visits.',
    source: 'Chiropractic best practices, table 12',
    sourceUrl: 'https://chiro.org/Graphics_Box_RESEARCH/GRAPHICS_19/BEST_PRACTICES/Table_12.html',
  },
  { id: 'usual-trial', sentence: 'A usual trial of treatment is 6 to 12 visits in two to four weeks.', source: 'SpineUniverse (reports it, not a study of its own)', sourceUrl: 'https://www.spineuniverse.com/amp/45851' },
  {
    id: 'dose',
    sentence: 'In a trial that compared numbers of visits for low back pain, 12 in six weeks did best and 18 did no better.',
    source: 'Haas and others, Palmer College',
    sourceUrl: 'https://www.palmer.edu/palmer-blog/how-many-visits-is-most-effective-for-patients-with-low-back-pain/',
  },
];

export const courseById: ReadonlyMap<PublishedCourse['id'], PublishedCourse> = new Map(publishedCourses.map((course) => [course.id, course]));
