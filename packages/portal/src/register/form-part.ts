/** What every group of fields is given. */
import type { Problem } from './form-problems.ts';
import type { ListingForm } from './listing-form.ts';

/** `change` names the field, so that its problem goes. */
export interface FormPartProps {
  readonly form: ListingForm;
  readonly change: (field: string, next: ListingForm) => void;
  readonly problems: readonly Problem[];
}
