/** What is told by mail to whom a decision concerns. Plain text, short, and with the way to put things right. */
import type { CaseKind } from '@trusted-hands/contract';
import type { Mail } from '../../mail/mailer.ts';

interface Told {
  readonly to: string;
  readonly kind: CaseKind;
  readonly said: string;
  readonly publicUrl: string;
}

export function askedMail({ to, question, publicUrl }: { readonly to: string; readonly question: string; readonly publicUrl: string }): Mail {
  return {
    to,
    subject: 'A question about your listing',
    text: lines(['Who checks the listings of this directory asks:', quoted(question), `Answer on ${publicUrl}/register, where you manage your listing. Until then it stays as it is.`]),
  };
}

export function acceptedMail({ to, kind, said, publicUrl }: Told): Mail {
  return { to, subject: 'Your listing', text: lines([accepted[kind], ...(said === '' ? [] : [quoted(said)]), `You see and change it on ${publicUrl}/register.`]) };
}

export function refusedMail({ to, kind, said, publicUrl }: Told): Mail {
  return { to, subject: 'Your listing', text: lines([refused[kind], quoted(said), `You see and change your listing on ${publicUrl}/register. Publishing it changed puts it before a steward again.`]) };
}

const accepted: Readonly<Record<CaseKind, string>> = {
  check: 'A steward found your number and name in the register. Your listing says so, with the date.',
  dispute: 'Something about your listing was reported as wrong, and a steward took it out of the directory. The reason:',
  claim: 'The listing that you claimed is yours now: you can change it, and withdraw it.',
  merge: 'There were two listings of you; a steward made them one. Yours stays as you wrote it.',
};

const refused: Readonly<Record<CaseKind, string>> = {
  check: 'A steward looked for your number and could not confirm it. Your listing stays, without that mark. The reason:',
  dispute: 'Something about your listing was reported as wrong. A steward looked and left it as it is. The reason:',
  claim: 'The listing that you claimed was not given to you. The reason:',
  merge: 'Your listing was compared with another one that looked alike. They are two people’s, and both stay. The reason:',
};

function quoted(text: string): string {
  return text.split('\n').map((line) => `  ${line}`).join('\n');
}

function lines(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
