/** The API between the extension, the web pages and the service: inputs, outputs and failure codes; no behaviour. */
export * from './accounts.ts';
export * from './directory.ts';
export * from './extension-origin.ts';
export * from './failure.ts';
export * from './service.ts';
export * from './stewardship.ts';
export * from './vault.ts';
export * from './vouches.ts';
