// The Swedish REST API profile 1.2.0 (dataportal.se/rest-api-profil): a rule for each SKALL and BÖR of it that a document can show.
// The names are the profile's own. What is departed from stands here, with why.
import spectral from '@stoplight/spectral-core';

/** Addresses that give a form which others have described, and no JSON of ours (AME.01), under the name that files of it have (RES.06). */
const otherForms = ['/feed', '/recalls.atom', '/terms', '/tokens.json', '/colours.css', '/colours.ase', '/goals.csv', '/work.csv', '/messages.csv'];

/** The whole of a map is wanted more often than a part (FNS.09), and lists of recalls and open data are read by programs that want all of them. */
const otherLimits = ['/strategy/graph', '/strategy/work', '/strategy/messages', '/recalls', '/recalls.atom'];

const methods = ['get', 'post', 'put', 'patch', 'delete'];
const operations = (document) => Object.entries(document.paths).flatMap(([path, item]) =>
  methods.filter((method) => item[method]).map((method) => ({ path, method, operation: item[method], at: ['paths', path, method] })));
const parameters = (document, place) => operations(document).flatMap(({ operation, at, path }) =>
  (operation.parameters ?? []).filter((each) => each.in === place).map((parameter) => ({ parameter, at, path })));
const isOther = (path) => otherForms.some((ending) => path.endsWith(ending));
const fault = (message, path) => ({ message, path });
const missing = (object, names, path) => names.filter((name) => !object?.[name]).map((name) => fault(`${name} is missing`, path));

/** Every member of every schema, wherever it stands. */
const members = (document) => {
  const found = [];
  const walk = (schema, path) => {
    for (const [name, member] of Object.entries(schema?.properties ?? {})) {
      found.push({ name, member, path: [...path, 'properties', name] });
      walk(member, [...path, 'properties', name]);
    }
    if (schema?.items) walk(schema.items, [...path, 'items']);
  };
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) walk(schema, ['components', 'schemas', name]);
  return found;
};

const addresses = (document) => (document.servers ?? []).map(({ url }, at) => ({ url, path: ['servers', at, 'url'] }));
const isOwnMachine = (url) => url.startsWith('/') || /^http:\/\/(localhost|127\.0\.0\.1)[:/]?/.test(url);
const schemes = (document) => Object.entries(document.components?.securitySchemes ?? {}).map(([name, scheme]) => ({ scheme, path: ['components', 'securitySchemes', name] }));

const rules = {
  'DOK.01': (document) => missing(document.externalDocs, ['description', 'url'], ['externalDocs']),
  'DOK.03': (document) => [
    ...missing(document.info, ['version', 'title', 'description'], ['info']),
    ...missing(document.info.contact, ['name', 'url'], ['info', 'contact']),
    ...missing(document.info.license, ['name', 'url'], ['info', 'license']),
  ],
  'DOK.06': (document) => / och /.test(document.info.description) && / and /.test(document.info.description) ? [] : [fault('not in both languages', ['info', 'description'])],
  'DOK.08': (document) => missing(document.info['x-sla'], ['availability', 'responseTime', 'support'], ['info', 'x-sla']),
  'DOK.09': (document) => /limit/i.test(document.info.description) && /begränsning/i.test(document.info.description) ? [] : [fault('no limits are told', ['info', 'description'])],
  'DOK.11': (document) => document.info.description?.trim() ? [] : [fault('no description', ['info'])],
  'DOK.15': (document) => operations(document).flatMap(({ operation, at }) => [
    ...Object.entries(operation.responses).map(([status, answer]) => ({ content: answer.content?.['application/json'], path: [...at, 'responses', status] })),
    { content: operation.requestBody?.content?.['application/json'], path: [...at, 'requestBody'] },
  ].filter(({ content }) => content && content.schema?.properties && !content.examples).map(({ path }) => fault('no example', path))),
  'DOK.17': (document) => /^3\.[1-9]/.test(document.openapi) ? [] : [fault('an old OpenAPI', ['openapi'])],
  'DOK.19': (document) => operations(document).filter(({ operation }) => !operation.description?.trim()).map(({ at }) => fault('no description', at)),
  'DOK.20': (document) => operations(document).flatMap(({ operation, at }) => [
    ...Object.entries(operation.responses).filter(([, answer]) => !answer.description?.trim()).map(([status]) => fault('no description', [...at, 'responses', status])),
    ...(Object.keys(operation.responses).some((status) => status >= '400') ? [] : [fault('no refusal is described', at)]),
  ]),
  'DOT.01': (document) => members(document)
    .filter(({ name, member }) => member.type === 'string' && /(^(changed|since|issued|decided|removed|asOf)$)|(At|On|Until|Since|Released)$/.test(name))
    .filter(({ member }) => !['date', 'date-time'].includes(member.format)).map(({ path }) => fault('a time without a format', path)),
  'RES.02': (document) => [...parameters(document, 'query'), ...parameters(document, 'path')]
    .filter(({ parameter }) => /^(pnr|personn(umme)?r|personalidentitynumber|ssn|socialsecuritynumber)$/i.test(parameter.name)).map(({ at }) => fault('a person is named', at)),
  'RES.06': (document) => Object.keys(document.paths).filter((path) => !isOther(path))
    .filter((path) => path.split('/').slice(1).some((part) => !/^(\{[A-Za-z]+\}|[a-z0-9]+(-[a-z0-9]+)*)$/.test(part))).map((path) => fault('not in small letters, figures and hyphens', ['paths', path])),
  'UFN.01': (document) => Object.keys(document.paths).filter((path) => !addresses(document).every(({ url }) => /\/[a-z]+\/v\d+\/[a-z-]+/.test(url + path))).map((path) => fault('not API, version, resource', ['paths', path])),
  'UFN.02': (document) => addresses(document).filter(({ url }) => !isOwnMachine(url) && !/^https:\/\/[^/:]+(:443)?(\/|$)/.test(url)).map(({ path }) => fault('not HTTPS', path)),
  'UFN.05': (document) => Object.keys(document.paths).filter((path) => addresses(document).some(({ url }) => (url + path).length > 2048)).map((path) => fault('too long', ['paths', path])),
  'UFN.07': (document) => Object.keys(document.paths).filter((path) => /[^a-z0-9\-.~/]/.test(path.replace(/\{[A-Za-z]+\}/g, ''))).map((path) => fault('other signs', ['paths', path])),
  'UFN.09': (document) => [...Object.keys(document.paths).filter((path) => /[ _]/.test(path)).map((path) => fault('blank or underscore', ['paths', path])),
    ...parameters(document, 'path').filter(({ parameter }) => /[ _]/.test(parameter.name)).map(({ at }) => fault('blank or underscore', at))],
  'AME.01': (document) => operations(document).filter(({ path }) => !isOther(path)).flatMap(({ operation, at }) => Object.entries(operation.responses)
    .filter(([status, answer]) => status < '300' && answer.content && !answer.content['application/json']).map(([status]) => fault('no JSON', [...at, 'responses', status]))),
  'AME.02': (document) => operations(document).filter(({ operation }) => operation.requestBody && !operation.requestBody.content['application/json']).map(({ at }) => fault('no JSON', at)),
  'AME.04': (document) => members(document).filter(({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name)).map(({ path }) => fault('not camelCase', path)),
  'ARQ.05': (document) => parameters(document, 'header').filter(({ parameter }) => ['object', 'array'].includes(parameter.schema?.type)).map(({ at }) => fault('payload in a header', at)),
  'FEL.01': (document) => missing(document.components?.schemas?.ProblemDetails?.properties, ['type', 'title', 'status', 'detail', 'instance'], ['components', 'schemas', 'ProblemDetails']),
  'FEL.02': (document) => operations(document).flatMap(({ operation, at }) => Object.entries(operation.responses)
    .filter(([status, answer]) => (status === 'default' || status >= '400') && !answer.content?.['application/problem+json']).map(([status]) => fault('no problem document', [...at, 'responses', status]))),
  'VER.06': (document) => Object.keys(document.paths).some((path) => /\/v\d+\/api-info$/.test(path)) ? [] : [fault('no api-info', ['paths'])],
  'FNS.01': (document) => parameters(document, 'query').filter(({ parameter }) => !/^[a-z][a-zA-Z0-9]*$/.test(parameter.name)).map(({ at }) => fault('not camelCase', at)),
  'FNS.05': (document) => parameters(document, 'query').filter(({ parameter }) => parameter.required).map(({ at }) => fault('must be said', at)),
  'FNS.07': (document) => operations(document).filter(({ operation }) => {
    const names = (operation.parameters ?? []).map(({ name }) => name);
    return (names.includes('page') || names.includes('offset')) !== names.includes('limit');
  }).map(({ at }) => fault('page and limit go together', at)),
  'FNS.08': (document) => parameters(document, 'query').filter(({ parameter }) => parameter.name === 'page' && parameter.schema.default !== 1).map(({ at }) => fault('does not begin at 1', at)),
  'FNS.09': (document) => parameters(document, 'query').filter(({ parameter, path }) => parameter.name === 'limit' && parameter.schema.default !== 20 && !otherLimits.some((ending) => path.endsWith(ending)))
    .map(({ at }) => fault('not 20 where nothing is said', at)),
  'SAK.09': (document) => schemes(document).filter(({ scheme }) => /^(basic|digest)$/i.test(scheme.scheme ?? '')).map(({ path }) => fault('basic or digest', path)),
  'SAK.15': (document) => schemes(document).filter(({ scheme }) => scheme.type === 'apiKey' && scheme.in !== 'header').map(({ path }) => fault('a key in an address', path)),
  'FOR.02': (document) => operations(document).filter(({ method, operation }) => method === 'get' && operation.requestBody).map(({ at }) => fault('a body of a GET', at)),
};

/** What departs from the profile in a document, and a rule that finds nothing in a document without anything fails as well. */
export async function profile(document) {
  const linter = new spectral.Spectral();
  linter.setRuleset({
    rules: Object.fromEntries(Object.entries(rules).map(([name, find]) => [name, { given: '$', severity: 'error', message: '{{error}}', then: { function: (whole) => find(whole) } }])),
  });
  const found = await linter.run(document);
  return found.map(({ code, path, message }) => `${code} at ${path.join('.')}: ${message}`);
}

/** Rules that say nothing of a document which breaks them all: those are no rules. */
export async function idleRules() {
  const broken = {
    openapi: '3.0.0', info: { description: '' }, servers: [{ url: 'http://example.se:8080' }],
    paths: {
      '/Old_Thing/x y': {
        get: {
          requestBody: { content: { 'text/plain': {} } }, parameters: [
            { in: 'query', name: '1_bad-name', required: true }, { in: 'query', name: 'page', schema: { default: 0 } }, { in: 'query', name: 'pnr' },
            { in: 'path', name: 'an_id' }, { in: 'header', name: 'X-Data', schema: { type: 'object' } },
          ], responses: { 200: { content: { 'text/plain': {} } }, 400: {} },
        },
        post: {
          requestBody: { content: { 'application/json': { schema: { properties: {} } } } }, parameters: [{ in: 'query', name: 'limit', schema: { default: 7 } }],
          responses: { 200: { description: 'OK', content: { 'application/json': { schema: { properties: {} } } } } },
        },
      },
      [`/${'x'.repeat(2048)}`]: {},
    },
    components: { schemas: { Thing: { properties: { 'Bad-name': {}, changed: { type: 'string' } } } }, securitySchemes: { a: { type: 'http', scheme: 'basic' }, b: { type: 'apiKey', in: 'query' } } },
  };
  const found = await profile(broken);
  return Object.keys(rules).filter((name) => !found.some((line) => line.startsWith(`${name} `)));
}
