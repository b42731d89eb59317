import { fileURLToPath } from 'node:url';

// The packages lie two folders above, and the package of loaders beside the tests.
const root = fileURLToPath(new URL('../../../..', import.meta.url));

export default {
  output: 'export',
  turbopack: { root },
  outputFileTracingRoot: root,
  images: { loader: 'custom', loaderFile: './image-loader.js', deviceSizes: [640, 828, 1200, 1920, 3840], imageSizes: [64, 256] },
};
