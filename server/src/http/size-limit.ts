/**
 * No body larger than the limit is kept in memory, whether its size is announced or not. What is too large is still read
 * to its end, up to a point, and dropped: a caller who is cut off while sending never sees why.
 */
import { maximumBodyBytes } from '@trusted-hands/contract';
import { createMiddleware } from 'hono/factory';
import type { HttpEnvironment } from '../rpc/context.ts';
import { tooLarge } from '../rpc/failure-of-error.ts';
import { failureResponse } from '../rpc/failure-response.ts';

const mostBytesDropped = 16 * maximumBodyBytes;

export const sizeLimit = createMiddleware<HttpEnvironment>(async (c, next) => {
  const { body, headers } = c.req.raw;
  if (body === null) return next();
  const announced = headers.has('transfer-encoding') ? undefined : headers.get('content-length');
  // Node itself ends a message at the length it announced.
  if (announced !== undefined && announced !== null && Number(announced) <= maximumBodyBytes) return next();

  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes <= maximumBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > mostBytesDropped) break;
  }
  if (bytes > maximumBodyBytes) {
    const refused = failureResponse(c, tooLarge);
    refused.headers.set('connection', 'close');
    return refused;
  }
  c.req.raw = new Request(c.req.raw, { method: c.req.method, body: Buffer.concat(chunks) });
  return next();
});
