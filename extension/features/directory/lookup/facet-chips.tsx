/** What was understood of the query; taking a chip away takes its words out of the line. */
import type { Facet } from '@trusted-hands/directory';
import { Chip } from '@trusted-hands/ui';

interface FacetChipsProps {
  readonly facets: readonly Facet[];
  readonly onRemove: (facet: Facet) => void;
}

export function FacetChips({ facets, onRemove }: FacetChipsProps) {
  if (facets.length === 0) return null;
  return (
    <ul className="chips" aria-label="Understood as">
      {facets.map((facet) => (
        <li key={`${facet.type}-${facet.from}`}>
          <Chip tone="accent" onRemove={() => onRemove(facet)} removeLabel={`Remove ${facet.label}`}>{facet.label}</Chip>
        </li>
      ))}
    </ul>
  );
}
