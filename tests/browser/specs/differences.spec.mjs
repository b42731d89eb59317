// Two versions of a document are compared, and made one, without a page.
import { expect, test } from '@playwright/test';
import { changes, whole, withChanges } from '../../../src/Varumarke.Web/Backoffice/page/differences.js';

const value = (alias, text) => ({ alias, culture: null, segment: null, value: text });
const version = (...values) => ({ values, variants: [] });

test('what somebody else has emptied is a change, and stays empty beside what is typed', () => {
  const base = version(value('tags', ['skog']), value('heading', 'Förr'));
  const theirs = whole(version(value('heading', 'Förr')), base);
  const mine = version(value('tags', ['skog']), value('heading', 'Nu'));

  expect([...changes(base, theirs).values()].map((part) => part.alias)).toEqual(['tags']);
  expect(withChanges(theirs, changes(base, mine)).values).toEqual([value('tags', null), value('heading', 'Nu')]);
});

test('what is left out of both versions is no change', () => {
  const base = version(value('heading', 'Förr'));

  expect(changes(base, whole(version(value('heading', 'Förr')), base)).size).toBe(0);
});
