/** An invitation to the directory as a text, and as an address that opens the therapist's own mail program with it. */

interface InvitationWords {
  readonly name: string;
  /** The page on which practitioners register; undefined without a service. */
  readonly registerUrl: string | undefined;
  /** Who invites; empty where that is not said in the settings. */
  readonly from: string;
}

export const invitationSubject = 'A directory of practitioners to refer to';

export function invitationText({ name, registerUrl, from }: InvitationWords): string {
  return [
    `Dear ${name},`,
    'When a client of mine needs somebody with your skills, I would like to find you at once, with details that you keep right yourself. I use a directory of practitioners for that, Trusted Hands.',
    registerUrl === undefined ? 'May I suggest that you list yourself there?' : `May I suggest that you list yourself there? You decide what is shown, and you can change it or take it away at any time:\n${registerUrl}`,
    ['Kind regards', from].filter((line) => line !== '').join('\n'),
  ].join('\n\n');
}

/** By RFC 6068: everything but the address's own sign is escaped, and lines end with CR LF. */
export function mailAddressOf(email: string, subject: string, text: string): string {
  const address = encodeURIComponent(email.trim()).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))}`;
}
