/** Sealed entries in and out, the roster of devices, the keyring, and the bell. */
import {
  type Member, changeVaultInput, changeVaultOutput, destroyInput, destroyOutput, liveInput, mostEntriesPerPush, mostEntryCharacters, pullInput, pullOutput, pushInput, pushOutput, vaultStateInput, vaultStateOutput,
} from '@trusted-hands/contract';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import type { Context } from '../../rpc/context.ts';
import { notSignedIn, parseInput, refuseNull, signedInMember, type DirectCall } from '../../rpc/direct-call.ts';
import { FailureError, valueOf } from '../../rpc/failure-error.ts';
import { bearerKey } from '../../rpc/sessions.ts';
import { memberProcedure, publicProcedure, router } from '../../rpc/trpc.ts';

/** How often an open stream looks whether its bearer still stands: another process may have signed it out, or its time be over. */
const bearerCheckMs = 60_000;

const vaultProcedure = memberProcedure.use(({ ctx, next }) => {
  refuseTooMany(ctx, ctx.member);
  return next();
});

function refuseTooMany({ vaultCalls, callerAddress, bearer }: Context, member: Member): void {
  refuse(vaultCalls.perBearer.take(bearerKey(bearer ?? '')) ?? vaultCalls.perAccount.take(member.id) ?? vaultCalls.perAddress.take(callerAddress));
}

function refuse(retryAfterSeconds: number | null): void {
  if (retryAfterSeconds === null) return;
  const message = `Your computers, or others on your network, sent too much in too short a time. Nothing is lost; it goes on in ${String(retryAfterSeconds)} s.`;
  throw new FailureError({ code: 'too-many-requests', message, retryAfterSeconds });
}

async function push({ vaults }: Context, member: Member, { entries }: z.output<typeof pushInput>): Promise<z.output<typeof pushOutput>> {
  return { results: [...valueOf(await vaults.push(member.id, entries))] };
}

/** The contract's `pushInput`, but for what is seen where an entry is decoded, which is not done here: whether it is base64. */
const sentEntries = pushInput.extend({ entries: z.array(z.string().max(mostEntryCharacters)).min(1).max(mostEntriesPerPush) });

/** `vault.push` without the layers of a procedure. */
export const pushDirectly: DirectCall = async (context, input) => {
  refuseNull(input);
  const member = signedInMember(context);
  refuseTooMany(context, member);
  return await push(context, member, parseInput(sentEntries, input));
};

function withoutEntries({ vault }: z.output<typeof vaultStateOutput>): z.output<typeof vaultStateOutput> {
  return { vault: vault && { ...vault, heads: [], position: 0 } };
}

export const vaultRouter = router({
  // A change, and so by POST: it remembers of the session which device it is, and names it in no address.
  state: publicProcedure
    .input(vaultStateInput)
    .output(vaultStateOutput)
    .mutation(async ({ ctx, input }) => {
      const removed = ctx.member === null && ctx.bearer !== null ? await ctx.accounts.memberOfRemoved(ctx.bearer) : null;
      const member = removed ?? signedInMember(ctx);
      refuseTooMany(ctx, member);
      // It is told by the steps that it was removed, and nothing of what was written since.
      if (removed !== null) return withoutEntries(await ctx.vaults.state(removed.id, input.rosterSequence));
      if (input.device !== undefined) await ctx.accounts.nameVaultDevice(ctx.bearer ?? '', Buffer.from(input.device, 'hex'));
      return await ctx.vaults.state(member.id, input.rosterSequence);
    }),

  change: vaultProcedure
    .input(changeVaultInput)
    .output(changeVaultOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.vaults.change(ctx.member.id, input))),

  push: vaultProcedure
    .input(sentEntries)
    .output(pushOutput)
    .mutation(({ ctx, input }) => push(ctx, ctx.member, input)),

  pull: vaultProcedure
    .input(pullInput)
    .output(pullOutput)
    .query(async ({ ctx, input }) => {
      const { bytesPerAccount } = ctx.vaultCalls;
      refuse(bytesPerAccount.take(ctx.member.id, 0));
      const pulled = await ctx.vaults.pull(ctx.member.id, input);
      bytesPerAccount.take(ctx.member.id, pulled.entries.reduce((sum, { entry }) => sum + entry.length, 0));
      return pulled;
    }),

  destroy: vaultProcedure
    .input(destroyInput)
    .output(destroyOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.vaults.destroy(ctx.member.id, input.statement))),

  live: vaultProcedure.input(liveInput).subscription(async function* ({ ctx, signal }) {
    const bearer = ctx.bearer ?? '';
    const stream = valueOf(
      ctx.vaults.live({
        memberId: ctx.member.id,
        onEnd(end) {
          const signedOut = () => {
            end(new FailureError(notSignedIn));
          };
          const hungUp = () => {
            end();
          };
          const checking = setInterval(() => {
            ctx.accounts.memberOf(bearer).then(
              (member) => void (member === null && signedOut()),
              // A database that is away says nothing about the bearer: looked at again the next time.
              () => undefined,
            );
          }, bearerCheckMs);
          const takeBack = ctx.accounts.onSignedOut(bearer, signedOut);
          signal?.addEventListener('abort', hungUp);
          if (signal?.aborted === true) hungUp();
          return () => {
            clearInterval(checking);
            takeBack();
            signal?.removeEventListener('abort', hungUp);
          };
        },
      }),
    );
    let rosterSequence = 0;
    for await (const bell of stream) {
      // The step may have removed the device that listens.
      if (bell.rosterSequence > rosterSequence && (await ctx.accounts.memberOf(bearer)) === null) throw new FailureError(notSignedIn);
      rosterSequence = bell.rosterSequence;
      yield tracked(`${String(bell.rosterSequence)}-${String(bell.position)}`, bell);
    }
  }),
});
