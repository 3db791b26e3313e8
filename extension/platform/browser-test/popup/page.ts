/** A page with the real platform and nothing else, so that a test can hold it while it closes, sleeps and loses races. */
import { createPlatform } from '../../create-platform.ts';
import { clientRecord } from '../../records/client.record.ts';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));

Object.assign(globalThis, { platform: createPlatform('tab'), clientRecord, violations });
