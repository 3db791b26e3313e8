/** What stood in the details of somebody before: every value that was written over, when, and on which computer. */
import { useState } from 'react';
import { Button } from './button.tsx';

export interface EarlierField {
  readonly field: string;
  readonly label: string;
  /** Newest first. */
  readonly values: readonly { readonly key: string; readonly words: string; readonly where: string }[];
}

export interface EarlierValuesProps {
  /** Those in which something else stood before. */
  readonly fields: readonly EarlierField[];
}

export function EarlierValues({ fields }: EarlierValuesProps) {
  const [isShown, setShown] = useState(false);
  if (fields.length === 0) return null;
  return (
    <div>
      <Button kind="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{isShown ? 'Hide earlier values' : 'Earlier values'}</Button>
      {isShown && (
        <dl className="th-earlier" aria-label="Earlier values">
          {fields.map(({ field, label, values }) => (
            <div key={field}>
              <dt>{label}</dt>
              {values.map(({ key, words, where }) => <dd key={key}>{words} <span className="th-earlier-where">{where}</span></dd>)}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
