/** What changed within the last visit: how it went, and why that alone is no proof. */
import { responseRemark } from '@trusted-hands/packs';
import { measureLabel, type ResponseToday, responseWords } from '@trusted-hands/progress';
import { formatDay } from '../../platform/records/day.ts';
import { SourceLink } from './source-link.tsx';

interface ResponseLineProps {
  readonly response: readonly ResponseToday[];
  /** The local day, YYYY-MM-DD. */
  readonly today: string;
}

export function ResponseLine({ response, today }: ResponseLineProps) {
  const [first] = response;
  if (first === undefined) return null;
  return (
    <details className="response sources">
      <summary>{first.visitDate === today ? 'Response today' : `Response on ${formatDay(first.visitDate)}`}</summary>
      <ul>{response.map((one) => <li key={one.key}>{`${measureLabel(one.measure)}: ${responseWords(one)}`}</li>)}</ul>
      <p>{`${responseRemark.sentence} `}<SourceLink citation={responseRemark.source} url={responseRemark.sourceUrl} /></p>
    </details>
  );
}
