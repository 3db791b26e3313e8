/** When it is time to look, to change the plan or to refer: how many visits, what changed, and what published courses look like. */
import { courseById, usualStepsOrigin } from '@trusted-hands/packs';
import { ladderWords, type ComplaintProgress } from '@trusted-hands/progress';
import { Banner, Button } from '@trusted-hands/ui';
import { SourceLink } from './source-link.tsx';
import { WhatWasTried } from './what-was-tried.tsx';

interface ProgressPromptProps {
  readonly progress: ComplaintProgress;
  /** Begins a referral; absent where that is not possible from here. */
  readonly onRefer?: () => void;
  /** Shows the form for the numbers behind the prompts. */
  readonly onChangeSteps?: () => void;
}

export function ProgressPrompt({ progress, onRefer, onChangeSteps }: ProgressPromptProps) {
  const { ladder, tackLog } = progress;
  const words = ladderWords(ladder);
  const isPrompt = words.tone !== 'none';
  const offersReferral = onRefer !== undefined && (ladder.step === 'refer' || ladder.step === 'stop' || ladder.step === 'worse');
  const showsTried = ladder.step === 'change-plan' || ladder.step === 'refer' || ladder.step === 'stop' || ladder.step === 'worse';
  return (
    <div className="prompt">
      {isPrompt ? (
        <Banner live="none" tone={words.tone === 'caution' ? 'caution' : 'info'} title={words.title} {...(offersReferral && { actions: <Button onClick={onRefer}>Begin a referral</Button> })}>
          {words.sentence}
        </Banner>
      ) : (
        words.sentence !== '' && <p className="quiet">{words.sentence}</p>
      )}
      <details className="tried-details" open={showsTried}>
        <summary>What was tried</summary>
        <WhatWasTried log={tackLog} />
      </details>
      {words.courses.length > 0 && (
        <details className="sources">
          <summary>What published courses look like</summary>
          <ul>
            {words.courses.flatMap((id) => courseById.get(id) ?? []).map(({ id, sentence, source, sourceUrl }) => (
              <li key={id}>{`${sentence} `}<SourceLink citation={source} url={sourceUrl} /></li>
            ))}
          </ul>
          <p>{usualStepsOrigin}</p>
          {onChangeSteps !== undefined && <Button kind="quiet" onClick={onChangeSteps}>Change the numbers</Button>}
        </details>
      )}
    </div>
  );
}
