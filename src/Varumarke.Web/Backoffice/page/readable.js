// A value of any editor as something to read. Markup is built anew from a list of harmless elements: nothing of it can run.
const kept = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'STRONG', 'B', 'EM', 'I', 'U', 'S', 'BR', 'HR', 'A', 'BLOCKQUOTE', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'CODE', 'PRE', 'SUB', 'SUP']);

/** An element, or nothing where there is nothing to read. */
export async function readable({ value, editorAlias }, ask) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return paragraph(value);
  if (typeof value === 'number' || typeof value === 'boolean') return paragraph(String(value));
  if (Array.isArray(value)) return many(value, ask);
  if (typeof value.markup === 'string') return text(value, ask);
  if (Array.isArray(value.contentData)) return blocks(value, ask);
  if (typeof value.date === 'string') return paragraph(value.date.replace('T', ' '));
  if (typeof value.src === 'string') return picture(value.src);
  return editorAlias === 'Umbraco.Label' ? null : paragraph(Object.values(value).filter((part) => typeof part === 'string').join(', '));
}

async function many(items, ask) {
  if (items.length === 0) return null;
  if (items[0]?.mediaKey) return pictures(items.map((item) => item.mediaKey), ask);
  const list = document.createElement('ul');
  for (const item of items) {
    const row = document.createElement('li');
    row.textContent = typeof item === 'string' ? item : item?.name ?? item?.title ?? (await nameOf(item, ask)) ?? '';
    if (row.textContent) list.append(row);
  }
  return list.children.length > 0 ? list : null;
}

async function nameOf(item, ask) {
  const key = item?.unique ?? item?.id;
  if (!key) return null;
  const kind = item.type === 'media' ? 'media' : item.type === 'member' ? 'member' : 'document';
  const [found] = await ask(`item/${kind}?id=${encodeURIComponent(key)}`).catch(() => []);
  return found?.variants?.[0]?.name;
}

async function pictures(keys, ask) {
  const query = keys.map((key) => `id=${encodeURIComponent(key)}`).join('&');
  const found = await ask(`imaging/resize/urls?${query}&height=600&width=900&mode=Max`).catch(() => []);
  const figure = document.createElement('figure');
  figure.append(...found.flatMap((item) => item.urlInfos ?? []).filter((info) => info.url).map((info) => picture(info.url)));
  return figure.children.length > 0 ? figure : null;
}

async function blocks(value, ask) {
  const group = document.createElement('div');
  for (const block of value.contentData) {
    const part = document.createElement('div');
    for (const one of block.values ?? []) {
      const content = await readable(one, ask);
      if (content) part.append(content);
    }
    if (part.children.length > 0) group.append(part);
  }
  return group.children.length > 0 ? group : null;
}

/** Rich text, and after it the blocks that stand in it. */
async function text({ markup, blocks: inside }, ask) {
  const group = document.createElement('div');
  copy(new DOMParser().parseFromString(markup, 'text/html').body, group);
  const more = inside?.contentData ? await blocks(inside, ask) : null;
  if (more) group.append(more);
  return group.childNodes.length > 0 ? group : null;
}

function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.textContent);
    if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.nodeName)) continue;
    const target = kept.has(node.nodeName) ? document.createElement(node.nodeName) : to;
    if (node.nodeName === 'A' && /^https?:/.test(node.getAttribute('href') ?? '')) target.href = node.getAttribute('href');
    copy(node, target);
    if (target !== to) to.append(target);
  }
}

function paragraph(text) {
  return text ? Object.assign(document.createElement('p'), { textContent: text, style: 'white-space: pre-line' }) : null;
}

function picture(address) {
  return Object.assign(document.createElement('img'), { src: address, alt: '', loading: 'lazy' });
}
