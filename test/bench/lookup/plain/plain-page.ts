/**
 * The look-up without a framework: the same directory, searched by the same code, and the same cards, chips and count,
 * made once each and written into: only what is another text than before is set, so that this is as quick as such a page can be.
 */
import { createPage } from '../../../../extension/platform/create-platform.ts';
import { lookupOf } from '../../../../extension/platform/service/directory-lookup.ts';
import { localDay } from '../../../../extension/platform/records/day.ts';
import { firstPersonId } from '../../../../extension/platform/store/person.ts';
import { marksOf } from '../../../../extension/features/directory/listing-marks.ts';
import { countText, originOf, resultLimit } from '../../../../extension/features/directory/lookup/result-count.ts';
import { formatDistance, formatPlace, professionName, type LookupResult } from '@trusted-hands/directory';

const shownFirst = 20;

const { service } = createPage().platformOf(firstPersonId);
await service.openDirectory();
const state = service.directory();
if (state.type !== 'ready') throw new Error('The directory is not on this computer.');
const lookup = lookupOf(state);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const arrow = '<svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="m6 9 6 6 6-6"></path></svg>';

/** What a card says, each part a string that is only written where it is another one. */
function saidOf({ listing, location, distanceKm, reasons }: LookupResult): readonly [name: string, profession: string, place: string, distance: string, why: string] {
  const marks = marksOf(listing, localDay(Date.now()));
  const distance = distanceKm === undefined ? undefined : formatDistance(distanceKm);
  const said = reasons.filter((reason) => reason !== distance && !marks.some((mark) => mark.covers.test(reason)));
  const why = marks.map(({ label, tone }) => `<span class="th-chip th-tone-${tone}"><span>${escaped(label)}</span></span>`).join('') + (said.length === 0 ? '' : `<span class="quiet">${escaped(said.join(' · '))}</span>`);
  return [listing.name, professionName(listing), formatPlace({ name: location.place, state: location.state, postcode: location.postcode }), distance ?? '', why];
}

interface Card {
  readonly element: HTMLLIElement;
  readonly parts: readonly HTMLElement[];
  said: readonly string[];
}

function makeCard(): Card {
  const element = document.createElement('li');
  element.className = 'listing';
  element.innerHTML = `<button type="button" class="listing-head" aria-expanded="false"><span class="listing-who"><span class="list-row-title"></span><span></span><span class="quiet"></span></span><span class="listing-distance"></span>${arrow}</button><p class="listing-why"></p><div hidden class="listing-body"></div>`;
  const parts = ['.list-row-title', '.list-row-title + span', '.listing-who .quiet', '.listing-distance', '.listing-why'].map((selector) => element.querySelector<HTMLElement>(selector)).filter((part) => part !== null);
  return { element, parts, said: ['', '', '', '', ''] };
}

function write({ parts, said }: Card, now: readonly string[]): void {
  for (const [index, part] of parts.entries()) {
    const text = now[index] ?? '';
    if (text === said[index]) continue;
    if (index === parts.length - 1) part.innerHTML = text;
    else part.textContent = text;
    if (index >= 3) part.hidden = text === '';
  }
}

document.body.innerHTML = '<div id="root"><div class="workbench"><main class="workbench-main"><div class="page"><div class="lookup"><input type="search" class="th-input"><ul class="chips"></ul><output class="quiet"></output><ul class="list"></ul></div></div></main></div></div>';
// Safe: all four stand in the markup above.
const [input, chips, count, list] = ['input', '.chips', 'output', '.list'].map((selector) => document.querySelector(selector)) as [HTMLInputElement, HTMLElement, HTMLElement, HTMLElement];
const cards: Card[] = [];
let shown = 0;

function show(): void {
  const { facets } = lookup.parse(input.value);
  const results = lookup.search(input.value, { limit: resultLimit, nowMs: Date.now() });
  const understood = facets.map(({ label }) => `<li><span class="th-chip th-tone-accent"><span>${escaped(label)}</span><button type="button" class="th-chip-remove">×</button></span></li>`).join('');
  if (understood !== chips.dataset['understood']) chips.innerHTML = understood;
  chips.dataset['understood'] = understood;
  const counted = countText(results.length, originOf(facets, undefined));
  if (count.textContent !== counted) count.textContent = counted;
  const first = results.slice(0, shownFirst);
  for (const [index, result] of first.entries()) {
    const card = (cards[index] ??= makeCard());
    const said = saidOf(result);
    write(card, said);
    card.said = said;
    if (index >= shown) list.append(card.element);
  }
  for (const { element } of cards.slice(first.length, shown)) element.remove();
  shown = first.length;
}

input.addEventListener('input', show);
show();
document.body.dataset['ready'] = 'yes';
