import { address, holds, matches } from './answers.js';
import { getContent20, getContentItemByPath20, getContentItems20, getMedia20 } from './generated/orval.js';

// What orval writes asks at addresses without a host, as in a browser.
const ask = globalThis.fetch;
globalThis.fetch = (input, init) => ask(new URL(String(input), address), init);

const list = await getContent20({ take: 200, filter: ['contentType:strength'] });
holds(list.status === 200, 'the list was refused');
const strength = list.data.items.find((item) => item.contentType === 'strength');
holds(strength !== undefined && strength.contentType === 'strength', 'no strength in the list');
const promise: string | null | undefined = strength.properties.promise;
holds(typeof promise === 'string', 'a strength without a promise');
// @ts-expect-error A strength has no such property.
void strength.properties.brandPromise;
matches('PagedIApiContentResponseModel', list.data);

const item = await getContentItemByPath20(strength.id);
holds(item.status === 200 && item.data.id === strength.id, 'the item by its key is another');

const items = await getContentItems20({ id: [strength.id] });
holds(items.status === 200 && items.data.length === 1, 'not as many items as keys');

const pictures = await getMedia20({ fetch: 'descendants:/' });
holds(pictures.status === 200 && pictures.data.items.length > 0, 'no pictures');
matches('PagedIApiMediaWithCropsResponseModel', pictures.data);
