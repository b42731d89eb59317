import createClient from 'openapi-fetch';
import { address, holds, matches } from './answers.js';
import type { components, paths } from './generated/openapi-typescript.js';

const client = createClient<paths>({ baseUrl: address });

const { data: list } = await client.GET('/umbraco/delivery/api/v2/content', {
  params: { query: { take: 200, sort: ['level:asc', 'name:asc'], expand: 'properties[$all]' } },
});
holds(list !== undefined, 'the list is empty');

// `items` is there without asking, and each item's properties are known by its type.
const strengths = list.items.filter((item) => item.contentType === 'strength');
holds(strengths.length > 0, 'no strength in the list');
const promise: string | null | undefined = strengths[0]!.properties.promise;
holds(typeof promise === 'string', 'a strength without a promise');
// @ts-expect-error A strength has no such property.
void strengths[0]!.properties.brandPromise;
matches('PagedIApiContentResponseModel', list);

const { data: item } = await client.GET('/umbraco/delivery/api/v2/content/item/{path}', { params: { path: { path: strengths[0]!.route.path } } });
holds(item?.id === strengths[0]!.id, 'the item by its path is another');
matches('IApiContentResponseModel', item);

const { data: items } = await client.GET('/umbraco/delivery/api/v2/content/items', { params: { query: { id: strengths.map((strength) => strength.id) } } });
holds(items?.length === strengths.length, 'not as many items as keys');
items.forEach((each: components['schemas']['IApiContentResponseModel']) => matches('IApiContentResponseModel', each));

const { data: pictures } = await client.GET('/umbraco/delivery/api/v2/media', { params: { query: { fetch: 'descendants:/', take: 100 } } });
holds(pictures !== undefined && pictures.items.some((picture) => picture.mediaType === 'brandImage'), 'no pictures');
matches('PagedIApiMediaWithCropsResponseModel', pictures);

const { error } = await client.GET('/umbraco/delivery/api/v2/content', { params: { query: { filter: ['colour:red'] } } });
holds(error?.status === 400, 'a wrong filter was taken');
matches('ProblemDetails', error);
