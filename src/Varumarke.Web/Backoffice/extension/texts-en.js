import own from './texts/own/en.js';

export default { varumarke: own };
