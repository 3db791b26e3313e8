/** The stewards' queue, and what owners answer to them. */
import {
  answerInput,
  answerOutput,
  caseInput,
  caseOutput,
  decidedOutput,
  decideInput,
  queueOutput,
  questionsOutput,
  releaseOutput,
  stewardMeOutput,
  undoInput,
} from '@trusted-hands/contract';
import { FailureError, valueOf } from '../../rpc/failure-error.ts';
import { memberProcedure, router } from '../../rpc/trpc.ts';

/** Only for those whom the operator named: `ctx.steward` is there. Looked up at every call, so that removing one is felt at once. */
const stewardProcedure = memberProcedure.use(async ({ ctx, next }) => {
  const steward = await ctx.stewardship.stewardOf(ctx.member);
  if (steward === undefined) throw new FailureError({ code: 'not-allowed', message: 'Only stewards of this directory see this. Its operator can make you one.' });
  return next({ ctx: { steward } });
});

export const stewardRouter = router({
  me: memberProcedure.output(stewardMeOutput).query(async ({ ctx }) => ({ isSteward: (await ctx.stewardship.stewardOf(ctx.member)) !== undefined })),

  queue: stewardProcedure.output(queueOutput).query(({ ctx }) => ctx.stewardship.queue(ctx.steward)),

  hold: stewardProcedure
    .input(caseInput)
    .output(caseOutput)
    .mutation(async ({ ctx, input }) => ({ stewardCase: valueOf(await ctx.stewardship.hold(ctx.steward, input.caseId)) })),

  release: stewardProcedure
    .input(caseInput)
    .output(releaseOutput)
    .mutation(async ({ ctx, input }) => ({ released: await ctx.stewardship.release(ctx.steward, input.caseId) })),

  decide: stewardProcedure
    .input(decideInput)
    .output(caseOutput)
    .mutation(async ({ ctx, input }) => ({ stewardCase: valueOf(await ctx.stewardship.decide(ctx.steward, input)) })),

  decided: stewardProcedure.output(decidedOutput).query(async ({ ctx }) => ({ events: await ctx.stewardship.decided() })),

  undo: stewardProcedure
    .input(undoInput)
    .output(caseOutput)
    .mutation(async ({ ctx, input }) => ({ stewardCase: valueOf(await ctx.stewardship.undo(ctx.steward, input)) })),

  questions: memberProcedure.output(questionsOutput).query(async ({ ctx }) => ({ questions: await ctx.stewardship.questionsTo(ctx.member.id) })),

  answer: memberProcedure
    .input(answerInput)
    .output(answerOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.answer(ctx.member.id, input))),
});
