/**
 * What is handed out, as built: the released Chrome and Firefox builds and the one that the browser tests load. They ask
 * for the least that works, run nothing from elsewhere, and name no address that they were not given.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildPrivately, extensionFolder } from '../support/private-build.ts';

const testHosts = ['http://localhost/*', 'http://127.0.0.1/*'];
const builds = {
  chrome: { browser: 'chrome', configFile: 'wxt.config.ts', folder: 'chrome-mv3' },
  firefox: { browser: 'firefox', configFile: 'wxt.config.ts', folder: 'firefox-mv3' },
  tested: { browser: 'chrome', configFile: 'wxt.e2e.config.ts', folder: 'chrome-mv3-e2e' },
} as const;
type BuildName = keyof typeof builds;
const released = ['chrome', 'firefox'] as const;

const outDir = mkdtempSync(join(tmpdir(), 'trusted-hands-builds-'));
const files: Record<BuildName, ReadonlyMap<string, Buffer>> = { chrome: new Map(), firefox: new Map(), tested: new Map() };

beforeAll(async () => {
  for (const name of ['chrome', 'firefox', 'tested'] as const) {
    const { browser, configFile, folder } = builds[name];
    await buildPrivately(outDir, { configFile, browser });
    files[name] = readFiles(join(outDir, folder));
  }
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

/** Who says what the packs say: links of sources, opened by a click. */
function sourceHosts(): readonly string[] {
  const folders = ['packs/src', 'progress/src'].map((folder) => join(import.meta.dirname, '../../packages', folder));
  const texts = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(join(folder, file), 'utf8')));
  return texts.flatMap(hostsIn);
}

function hostsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:https?|wss?|ftp):\\?\/\\?\/([a-z0-9][\w:-]*(?:\.[\w:-]+)*)/gi), ([, host = '']) => host);
}

test('the build under test differs from the released one by its hosts alone: every other file is the same', () => {
  expect([...files.tested.keys()]).toEqual([...files.chrome.keys()]);
  const different = [...files.chrome].filter(([name, bytes]) => !files.tested.get(name)?.equals(bytes)).map(([name]) => name);
  expect(different).toEqual(['manifest.json']);
  expect(manifestOf('tested')).toEqual({ ...manifestOf('chrome'), host_permissions: testHosts });
});

test('a build made twice from the same source is the same', async () => {
  const again = join(outDir, 'again');
  await buildPrivately(again, { configFile: 'wxt.config.ts', browser: 'chrome' });
  const rebuilt = readFiles(join(again, builds.chrome.folder));
  expect([...rebuilt.keys()]).toEqual([...files.chrome.keys()]);
  expect([...rebuilt].filter(([name, bytes]) => !files.chrome.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([]);
});

describe.each(released)('the %s build', (name) => {
  test('asks for the least that works, each for a reason', () => {
    const manifest = manifestOf(name);
    const reasons: Readonly<Record<string, string>> = {
      storage: 'storage.session, where the keys are while unlocked',
      unlimitedStorage: 'the browser must not evict the notes',
      alarms: 'locks when the time has come and no page is open',
      idle: 'locks when the computer is left or locked',
      ...(name === 'chrome' && { sidePanel: 'the workbench beside the page' }),
    };
    expect(manifest['permissions']).toEqual(Object.keys(reasons));
    // Asked for one by one, for the service that the therapist names.
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'update_url', 'oauth2', 'sandbox', 'devtools_page', 'chrome_url_overrides', 'incognito']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test('has the content security policy that is promised, and pages that need no other', () => {
    expect(manifestOf(name)['content_security_policy']).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; img-src 'self' data: blob:",
    });
    for (const [page, html] of textsOf(name, /\.html$/)) {
      expect(html, page).not.toMatch(/<script(?![^>]*\ssrc="\/)|\son\w+=|javascript:|<style/i);
      expect([...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1]).filter((address) => !address?.startsWith('/')), page).toEqual([]);
    }
  });

  test('gives every page a constant title that names nobody, and offers none for translation', () => {
    const pages = Object.fromEntries(textsOf(name, /\.html$/).map(([page, html]) => [page, /<title>([^<]*)<\/title>/.exec(html)?.[1]]));
    expect(pages).toEqual({ 'handover.html': 'Handover', 'kit.html': 'Recovery kit', 'letter.html': 'Letter', 'popup.html': 'Trusted Hands', 'sidepanel.html': 'Trusted Hands' });
    for (const [page, html] of textsOf(name, /\.html$/)) expect(html, page).toMatch(/<html[^>]* translate="no"/);
    // The DOM's own title is never written; React's <title> element would be a string in the calls that make elements.
    for (const [file, code] of textsOf(name, /\.js$/)) expect(code, file).not.toMatch(/document\.title\s*=[^=]|jsxs?\)?\(`title`/);
  });

  test('names no address on a network but those that are no address to call', () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      'names of XML namespaces, in the icons and in a PDF': ['www.w3.org', 'www.aiim.org', 'ns.adobe.com', 'purl.org', 'json-schema.org'],
      'names of kinds of registration number, in FHIR': ['hl7.org.au', 'hl7.org', 'fhir.hl7.org.uk', 'ns.electronichealth.net.au'],
      'links to registers, opened by a click': ['www.ahpra.gov.au', 'npiregistry.cms.hhs.gov', 'www.hcpc-uk.org', 'www.gmc-uk.org', 'www.nmc.org.uk', 'www.pharmacyregulation.org'],
      'sources of how long records are kept, opened by a click': ['events.homeopathyoz.org', 'hcpg.co.uk', 'www.cmto.com', 'www.cpsbc.ca'],
      'where a library explains its own errors, in their text': ['react.dev', 'base-ui.com', 'tools.ietf.org', 'www.npmjs.com'],
      'examples of a service’s address': ['directory.example.com', 'localhost:4870'],
    };
    const hosts = new Set([...Object.values(known).flat(), ...sourceHosts()]);
    const found = new Map<string, Set<string>>();
    for (const [file, text] of textsOf(name, /\.(js|css|html|json)$/)) {
      for (const host of hostsIn(text)) {
        if (!hosts.has(host)) found.set(host, (found.get(host) ?? new Set()).add(file));
      }
    }
    expect(Object.fromEntries(found)).toEqual({});
  });

  test('makes no code out of text', () => {
    // zod's question whether it may, asked inside try and never answered yes: the policy forbids it and jitless comes first.
    const guard = /try\{return (?:new )?Function\(``\),!0\}catch\{return!1\}/g;
    for (const [file, code] of textsOf(name, /\.js$/)) {
      const rest = code.replace(guard, '').replace(/Function\.prototype/g, '');
      expect([...rest.matchAll(/.{0,60}(?:\beval\(|\bFunction\(|setTimeout\(["'`]|importScripts\().{0,60}/g)].map((match) => match[0]), file).toEqual([]);
    }
  });

  test('carries no source map and no path of the machine that built it', () => {
    for (const [file, text] of textsOf(name, /\.(js|css|html|json)$/)) {
      expect(text, file).not.toMatch(/sourceMappingURL|\/node_modules\/|file:\/\/\//);
      expect(text.includes(extensionFolder), file).toBe(false);
    }
    expect([...files[name].keys()].filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});

function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(names.toSorted((left, right) => (left < right ? -1 : 1)).map((name) => [name, readFileSync(join(folder, name))]));
}

function textsOf(name: BuildName, pattern: RegExp): (readonly [string, string])[] {
  return [...files[name]].filter(([file]) => pattern.test(file)).map(([file, bytes]) => [file, bytes.toString('utf8')] as const);
}

function manifestOf(name: BuildName): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(files[name].get('manifest.json')?.toString('utf8') ?? ''));
}
