// Runs before Umbraco's client and mends what editors lose with it: work that is saved over, and what is typed in a language that
// was not saved. The client itself is unchanged.
import { guardDocuments } from './versions.js';

const keepTyped = () => import('./languages.js').then(({ keepWhatIsTyped }) => keepWhatIsTyped());
guardDocuments({ onFirstDocument: keepTyped });
