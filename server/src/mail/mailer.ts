/** Sending one plain mail: by SMTP_URL where it is set, else into DATA_DIR/mail as a real message file. */
import type { Outcome } from '../rpc/outcome.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Printed on the console where no mail server is set, and only then: who starts the service locally has no mailbox. */
  readonly secretForConsole?: string;
}

export interface Mailer {
  send(mail: Mail): Promise<Outcome<undefined>>;
  close(): void;
}
