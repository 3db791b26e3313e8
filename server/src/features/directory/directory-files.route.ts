/** `GET /directory/files/<sha256>`: mounted at `/directory/files` by http/app.ts; `c.get('context').member` is who asks. */
import { Hono } from 'hono';
import type { HttpEnvironment } from '../../http/context.ts';

export const directoryFilesRoute = new Hono<HttpEnvironment>();
