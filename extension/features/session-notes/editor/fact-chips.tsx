/** What the note says, one chip a fact, in the order of the words. A chip shows its words; the caret in the words marks its chip. */
import { Activity, Check, ClipboardCheck, Heart, Home, Lock, MessageCircle, Pin, Ruler, type LucideIcon } from 'lucide-react';
import { classNames } from '@trusted-hands/ui';
import type { Fact, FactKind } from '@trusted-hands/session-note';
import { useEffect, useRef } from 'react';
import { factKindName, factWords } from './fact-words.ts';

interface FactChipsProps {
  readonly facts: readonly Fact[];
  readonly text: string;
  readonly activeFrom: number | undefined;
  readonly onSelect: (fact: Fact) => void;
}

const icons: Readonly<Record<FactKind, LucideIcon>> = {
  pain: Activity,
  rom: Ruler,
  strength: Ruler,
  score: Ruler,
  test: ClipboardCheck,
  palpation: ClipboardCheck,
  technique: Heart,
  homework: Home,
  frequency: Home,
  'next-visit': Home,
  goal: Check,
  mood: MessageCircle,
  consent: Check,
  screening: MessageCircle,
  remember: Pin,
  private: Lock,
};

/** More than anybody reads; the rest stays in the text. */
const most = 120;

export function FactChips({ facts, text, activeFrom, onSelect }: FactChipsProps) {
  const active = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (activeFrom !== undefined) active.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeFrom]);
  return (
    <ul className="note-facts" aria-label="What the note says" data-empty={facts.length === 0 || undefined}>
      {facts.slice(0, most).map((fact) => {
        const Icon = icons[fact.kind];
        const isActive = fact.from === activeFrom;
        return (
          <li key={`${fact.kind}-${fact.from}`}>
            <button
              type="button"
              ref={isActive ? active : undefined}
              className={classNames('note-chip', isActive && 'note-chip-active', fact.impossible && 'note-chip-impossible')}
              aria-current={isActive || undefined}
              onClick={() => onSelect(fact)}
            >
              <Icon aria-hidden size={14} />
              <span className="th-visually-hidden">{`${factKindName(fact.kind)}: `}</span>
              {factWords(fact, text)}
              {fact.impossible && <span className="note-chip-doubt">can’t be</span>}
            </button>
          </li>
        );
      })}
      {facts.length > most && <li className="quiet">{`and ${facts.length - most} more`}</li>}
    </ul>
  );
}
