const most = 9;

/** Reads an answer of the API; a refusal becomes an error that says what was refused, in the server's own words. */
async function read(base, path) {
  const url = new URL(path, base);
  let answer;
  try {
    answer = await fetch(url, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(30_000) });
  } catch (fault) {
    throw new Error(`${url} does not answer (${fault.cause?.message ?? fault.message}).`, { cause: fault });
  }

  const body = await answer.json().catch(() => undefined);
  if (!answer.ok || body === undefined) throw new Error(`${url} answers ${answer.status}: ${body?.detail ?? answer.statusText}`);
  return body;
}

/** The brand in one language: the platform, its texts, and its newest pictures with their sizes. */
export async function readBrand(base, language) {
  const [brand, texts, assets] = await Promise.all([
    read(base, `/api/v1/brand?lang=${language}`),
    read(base, `/api/v1/texts?lang=${language}`),
    read(base, `/api/v1/assets?kind=image&sort=newest&limit=${most}&lang=${language}`),
  ]);
  const pictures = await Promise.all(assets.items.map(async (asset) => {
    const { items } = await read(base, `/api/v1/assets/${asset.id}/renditions`);
    return { asset, rendition: items.find((item) => item.name === 'web') ?? items[0] };
  }));
  return { base, language, brand, texts: texts.items, pictures: pictures.filter(({ rendition }) => rendition) };
}
