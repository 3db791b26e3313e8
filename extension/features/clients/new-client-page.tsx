/** A client made without a note. */
import { ClientDetailsForm } from './client-details-form.tsx';

interface NewClientPageProps {
  readonly onDone: (clientId: string) => void;
  readonly onCancel: () => void;
}

export function NewClientPage({ onDone, onCancel }: NewClientPageProps) {
  return (
    <div className="page">
      <header className="page-head"><h1>New client</h1></header>
      <ClientDetailsForm onDone={onDone} onCancel={onCancel} />
    </div>
  );
}
