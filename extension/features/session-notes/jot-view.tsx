/** The note being written, in the popup and in the panel alike: client, text, visit date, sign. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { Banner, Button, Spinner, useLater, WrittenElsewhere } from '@trusted-hands/ui';
import { createRef, useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import type { OpenDraft } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useKnownClientChoices } from '../../platform/react/use-clients.ts';
import { useRecordsAreOpen } from '../../platform/react/use-port.ts';
import { isEmptyDraft } from './draft-routing.ts';
import { JotActions } from './jot-actions.tsx';
import { JotFields, type JotFieldRefs } from './jot-fields.tsx';
import type { FirstJot } from './open-jot.ts';
import { SaveState } from './save-state.tsx';
import { jotCommands, noteCommands } from './session-notes.commands.ts';
import type { SignedNote } from './sign-note.ts';
import { SignedBanner } from './signed-banner.tsx';
import { useJot, type DraftStart, type JotRequest } from './use-jot.ts';
import { useUnfinishedDrafts } from './use-unfinished-drafts.ts';
import { useSigning, type Missing, type Signed } from './use-signing.ts';

const loadExtras = () => import('./jot-extras.ts');

interface JotViewProps {
  readonly request: JotRequest;
  /** What was begun to be opened before this could be drawn. */
  readonly first?: FirstJot;
  readonly onRequest: (request: JotRequest) => void;
  readonly commands: CommandRegistry;
  readonly onRefer: (signed: SignedNote) => void;
  /** The keys that sign, as this keyboard has them. */
  readonly signKeys: string;
  /** Where another page that writes this note would be. */
  readonly elsewhere: string;
  /** Given in the popup: the same note goes on in the side panel. */
  readonly onGoOn?: (draftId: string) => void;
  /** Told which note is open, for a page that must have it saved before it closes. */
  readonly onOpened?: (open: OpenDraft | undefined) => void;
  /** Given in the panel: shows the client of a signed note. */
  readonly onOpenClient?: (clientId: string) => void;
  /** What heads the note of a client; undefined while it is still being loaded. */
  readonly ClientCard?: ComponentType<{ readonly clientId: string }> | undefined;
}

export function JotView({ request, first, onRequest, commands, onRefer, signKeys, elsewhere, onGoOn, onOpened, onOpenClient, ClientCard }: JotViewProps) {
  const { pages, nowMs } = usePlatform();
  const { open, failure, edit } = useJot(request, first);
  const unfinished = useUnfinishedDrafts();
  const clients = useKnownClientChoices();
  const areOpen = useRecordsAreOpen();
  const [meantUnseen, setMeantUnseen] = useState<{ readonly open: OpenDraft; readonly name: string | undefined }>();
  const unseenName = meantUnseen?.open === open ? meantUnseen?.name : undefined;
  const [done, setDone] = useState<{ readonly request: JotRequest; readonly signed: Signed }>();
  const signed = done?.request === request ? done.signed : undefined;
  const [isAsking, setAsking] = useState(false);
  const [thrownAway, setThrownAway] = useState<OpenDraft>();
  const [refs] = useState(createFieldRefs);
  const extras = useLater(loadExtras, open !== undefined);
  /** A red flag asked for a referral: it is begun as soon as the note is signed. */
  const refersNext = useRef(false);
  const { sign, clearMissing, missing, busy, failure: signFailure } = useSigning(open, {
    clients: areOpen ? clients : undefined,
    unseenName,
    onMissing: useCallback(({ field }: Missing) => refs[field].current?.focus(), [refs]),
    onSigned: useCallback(
      (signed: Signed) => {
        setDone({ request, signed });
        if (refersNext.current) onRefer(signed);
      },
      [request, onRefer],
    ),
  });

  useEffect(() => onOpened?.(open), [onOpened, open]);

  const isSomethingBegun = unfinished.length > 0 || (signed === undefined && open !== undefined && !isEmptyDraft(open.current()));
  const firstField = isSomethingBegun || clients?.length === 0 ? 'text' : 'client';
  useEffect(() => {
    // What could not be kept costs the popup its first moment, no more.
    if (open !== undefined) pages.keepFirstField(firstField).catch(() => undefined);
  }, [pages, open, firstField]);

  useEffect(() => {
    const goOn = onGoOn !== undefined && open !== undefined ? { goOn: () => onGoOn(open.current().draftId) } : {};
    return commands.register([...jotCommands({ sign: () => void sign(), discard: () => setAsking(true), ...goOn }), ...noteCommands(refs.text)]);
  }, [commands, sign, onGoOn, open, refs]);

  const wentElsewhere = open?.isDiscarded() === true && open !== thrownAway && !busy && signed === undefined;
  useEffect(() => {
    // Signed in another page: what is shown here is the past.
    if (wentElsewhere) onRequest({ wish: { type: 'go-on' } });
  }, [wentElsewhere, onRequest]);

  const isWritable = open !== undefined && signed === undefined && open.role() === 'writer';
  const isBegun = isWritable && !isEmptyDraft(open.current());
  useEffect(() => {
    commands.setContext('note-writable', isWritable);
    commands.setContext('note-begun', isBegun);
    return () => {
      commands.setContext('note-writable', false);
      commands.setContext('note-begun', false);
    };
  }, [commands, isWritable, isBegun]);

  if (failure !== undefined) return <div className="jot"><Banner tone="danger" title="No note could be opened">{failure.message}</Banner></div>;
  if (signed !== undefined) return <div className="jot"><SignedBanner signed={signed} onRefer={onRefer} onNewNote={() => commands.run('session-notes.new')} {...(onOpenClient !== undefined && { onOpenClient })} /></div>;
  if (open === undefined) return <div className="jot jot-waiting"><Spinner label="Opening your note …" /></div>;

  async function throwAway(unwanted: OpenDraft) {
    setThrownAway(unwanted);
    // Only once it is gone is the list of what to go on with without it.
    await unwanted.discard();
    onRequest({ wish: { type: 'go-on' } });
  }

  const draft = open.current();
  const isFollower = open.role() === 'follower';
  return (
    <form
      key={draft.draftId}
      className="jot"
      aria-label={draft.amends === null ? 'Session note' : 'Amendment of a signed note'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      {isFollower && <WrittenElsewhere onTakeOver={() => open.takeOver()}>{`This note is being written in ${elsewhere}.`}</WrittenElsewhere>}
      {ClientCard !== undefined && areOpen && draft.clientId !== null && <ClientCard key={draft.clientId} clientId={draft.clientId} />}
      <JotFields
        draft={draft}
        clients={clients}
        unseenName={unseenName}
        onMeantUnseen={(name) => setMeantUnseen({ open, name })}
        onTypedUnseen={() => isFollower && void open.takeOver()}
        readOnly={isFollower || busy}
        missing={missing}
        nowMs={nowMs()}
        refs={refs}
        onSignAndRefer={() => {
          refersNext.current = true;
          void sign().finally(() => (refersNext.current = false));
        }}
        onLeave={() => !isFollower && void open.flush()}
        onEdit={(change: DraftStart) => {
          clearMissing();
          edit(change);
        }}
      />
      {signFailure !== undefined && <Banner tone="danger" title="Not signed">{signFailure.message}</Banner>}
      <JotActions busy={busy} disabled={isFollower} signKeys={signKeys} isAmendment={draft.amends !== null}>
        {!isFollower && !isEmptyDraft(draft) && <SaveState state={open.saveState()} onCopy={() => void pages.copyText(draft.text)} />}
      </JotActions>
      <div className="jot-more">
        {extras !== undefined && clients !== undefined && <extras.DraftSwitcher drafts={unfinished} openId={draft.draftId} clients={clients} onOpen={(draftId) => onRequest({ wish: { type: 'open', draftId } })} />}
        {!isEmptyDraft(draft) && <Button kind="quiet" onClick={() => commands.run('session-notes.new')}>New note</Button>}
        {isBegun && <Button kind="quiet" onClick={() => commands.run('session-notes.discard')}>Throw away</Button>}
        {onGoOn !== undefined && <Button kind="quiet" onClick={() => commands.run('session-notes.go-on')}>Go on in side panel</Button>}
      </div>
      {extras !== undefined && (
        <extras.ThrowAwayDialog
          open={isAsking}
          title="Throw this note away?"
          description="It was never signed, and it can’t be brought back."
          onClose={() => setAsking(false)}
          onThrowAway={() => void throwAway(open)}
        />
      )}
    </form>
  );
}

function createFieldRefs(): JotFieldRefs {
  return { client: createRef(), 'second-identifier': createRef(), 'visit-date': createRef(), reason: createRef(), text: createRef() };
}
