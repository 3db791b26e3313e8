/** The real popup over the DevTools protocol: evaluate, type, click, screenshot. It closes as a popup does. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import { waitFor } from './wait-for.ts';

export interface PopupView {
  /** Runs a function in the popup and gives back what it returns, awaited, as JSON. */
  evaluate<Value, Argument>(run: (argument: Argument) => Value | Promise<Value>, argument: Argument): Promise<Value>;
  evaluate<Value>(run: () => Value | Promise<Value>): Promise<Value>;
  /** Waits until the function returns something truthy, and gives it back. */
  waitUntil<Value, Argument>(what: string, run: (argument: Argument) => Value, argument: Argument): Promise<NonNullable<Value>>;
  /** Real key presses into whatever has the focus; a line break is Enter. */
  type(text: string): Promise<void>;
  /** A key by name (Enter, Tab, Escape, ArrowDown), with `Control+` or `Shift+` before it. */
  press(key: string): Promise<void>;
  /** A real click into the middle of the first element that fits the selector, once it is there. */
  click(selector: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** The popup's visible text. */
  text(): Promise<string>;
  /** Closes it as a click beside it does; resolves when it is gone. */
  close(): Promise<void>;
  /** Resolves when it has closed, for whatever reason. */
  closed(): Promise<void>;
}

const answerSchema = z.object({ id: z.number(), result: z.record(z.string(), z.unknown()).optional(), error: z.object({ message: z.string() }).optional() });

export async function attachToPopup(context: BrowserContext, page: Page, url: string): Promise<PopupView> {
  const session = await context.newCDPSession(page);
  const target = await waitFor('the popup', async () => (await session.send('Target.getTargets')).targetInfos.find((info) => info.url.startsWith(url) && info.type !== 'tab'));
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const call = createCaller(session, sessionId);
  await call('Runtime.enable');
  await call('Page.enable');

  const isGone = async () => ((await session.send('Target.getTargets')).targetInfos.some((info) => info.targetId === target.targetId) ? undefined : true);
  const closed = async () => {
    await waitFor('the popup to close', isGone);
    await session.detach().catch(() => undefined);
  };

  async function evaluate(run: (argument: never) => unknown, argument?: unknown): Promise<never> {
    const expression = `(async () => { const value = await (${run.toString()})(${JSON.stringify(argument)}); return JSON.stringify({ value }); })()`;
    const answer = evaluatedSchema.parse(await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }));
    if (answer.exceptionDetails) throw new Error(`in the popup: ${answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text}`);
    // Safe: the caller's function says what comes back; JSON is how it crosses.
    return (JSON.parse(typeof answer.result.value === 'string' ? answer.result.value : '{}') as { value: never }).value;
  }

  async function press(key: string): Promise<void> {
    const parts = key.split('+');
    const name = parts.pop() ?? '';
    const modifiers = (parts.includes('Control') ? 2 : 0) + (parts.includes('Shift') ? 8 : 0) + (parts.includes('Alt') ? 1 : 0);
    const text = name === 'Enter' && modifiers === 0 ? '\r' : undefined;
    const event = { key: name, code: name.length === 1 ? `Key${name.toUpperCase()}` : name, windowsVirtualKeyCode: keyCodes[name] ?? name.toUpperCase().charCodeAt(0), modifiers };
    await call('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event, ...(text ? { text } : {}) });
    await call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  const view: PopupView = {
    evaluate,
    waitUntil: (what, run, argument) => waitFor(what, async () => (await evaluate(run as (argument: never) => unknown, argument)) || undefined),
    async type(text) {
      for (const character of text) {
        if (character === '\n') await press('Enter');
        else await call('Input.dispatchKeyEvent', { type: 'char', text: character });
      }
    },
    press,
    async click(selector) {
      const at = await waitFor(`${selector} in the popup`, () => evaluate(middleOf as (argument: never) => unknown, selector) as Promise<{ x: number; y: number } | undefined>);
      for (const type of ['mousePressed', 'mouseReleased']) await call('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    },
    async screenshot() {
      return Buffer.from(z.object({ data: z.string() }).parse(await call('Page.captureScreenshot', { format: 'png' })).data, 'base64');
    },
    text: () => evaluate(() => document.body.innerText),
    async close() {
      await evaluate(() => setTimeout(() => window.close()));
      await closed();
    },
    closed,
  };
  return view;
}

const evaluatedSchema = z.object({
  // Of an exception it is the error itself.
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.object({ text: z.string(), exception: z.object({ description: z.string().optional() }).optional() }).optional(),
});

const keyCodes: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, Escape: 27, ArrowDown: 40, ArrowUp: 38, ArrowLeft: 37, ArrowRight: 39, Backspace: 8, Delete: 46, Home: 36, End: 35, F1: 112 };

function middleOf(selector: string): { x: number; y: number } | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Calls one attached target through its parent session: Playwright offers no session of its own for it. */
function createCaller(session: CDPSession, sessionId: string) {
  let lastId = 0;
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (cause: Error) => void }>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = answerSchema.safeParse(JSON.parse(event.message));
    const call = answer.success ? waiting.get(answer.data.id) : undefined;
    if (!answer.success || !call) return;
    waiting.delete(answer.data.id);
    if (answer.data.error) call.reject(new Error(answer.data.error.message));
    else call.resolve(answer.data.result);
  });
  session.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const call of waiting.values()) call.reject(new Error('The popup closed.'));
    waiting.clear();
  });
  return async (method: string, params: object = {}): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    // Whoever calls is told by what is thrown here; nobody may be waiting for the answer when the popup closes.
    answer.catch(() => undefined);
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  };
}
