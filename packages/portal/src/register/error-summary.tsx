/** What stands in the way of publishing, each line leading to its field. */
import { Banner } from '@trusted-hands/ui';
import { fieldId, type Problem } from './form-problems.ts';

interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
}

export function ErrorSummary({ problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <Banner tone="danger" title={problems.length === 1 ? 'One thing to put right before this can be published' : `${problems.length} things to put right before this can be published`}>
      <ul className="error-list">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                // Focus alone: the address of the page stays as it is.
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
