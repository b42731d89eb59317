// Swedish where the client has none (a text of the client's own that it has stays as it is), and the texts of our own views.
import own from './texts/own/sv.js';
import content from './texts/sv/content.js';
import editors from './texts/sv/editors.js';
import media from './texts/sv/media.js';
import settings from './texts/sv/settings.js';
import types from './texts/sv/types.js';
import users from './texts/sv/users.js';
import general from './texts/sv/general.js';
import unnamed from './texts/sv/unnamed.js';

const areas = [general, content, media, editors, types, settings, users, unnamed];
const texts = { varumarke: own };
for (const area of areas) {
  for (const [name, known] of Object.entries(area)) texts[name] = { ...texts[name], ...known };
}

export default texts;
