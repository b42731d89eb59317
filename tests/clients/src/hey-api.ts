import { address, holds, matches } from './answers.js';
import { client } from './generated/hey-api/client.gen.js';
import { getContent20, getContentItemByPath20, getContentItems20, getMedia20 } from './generated/hey-api/sdk.gen.js';

client.setConfig({ baseUrl: address as never });

const { data: list } = await getContent20({ query: { take: 200, sort: ['level:asc', 'name:asc'] } });
holds(list !== undefined, 'the list is empty');
const strength = list.items.find((item) => item.contentType === 'strength');
holds(strength !== undefined, 'no strength in the list');
const promise: string | null | undefined = strength.properties.promise;
holds(typeof promise === 'string', 'a strength without a promise');
// @ts-expect-error A strength has no such property.
void strength.properties.brandPromise;
matches('PagedIApiContentResponseModel', list);

const { data: item } = await getContentItemByPath20({ path: { path: strength.id } });
holds(item?.id === strength.id, 'the item by its key is another');
matches('IApiContentResponseModel', item);

const { data: items } = await getContentItems20({ query: { id: [strength.id] } });
holds(items?.length === 1, 'not as many items as keys');

const { data: pictures } = await getMedia20({ query: { fetch: 'descendants:/' } });
holds(pictures !== undefined && pictures.items.length > 0, 'no pictures');
const usableUntil: string | null | undefined = pictures.items[0]!.terms?.usableUntil;
holds(usableUntil === null || typeof usableUntil !== 'number', 'a moment that is no text');
matches('PagedIApiMediaWithCropsResponseModel', pictures);
