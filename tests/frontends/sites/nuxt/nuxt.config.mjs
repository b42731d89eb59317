export default {
  compatibilityDate: '2025-01-01',
  modules: ['@nuxt/image'],
  image: { provider: 'varumarke', providers: { varumarke: { provider: 'varumarke-image/nuxt' } } },
  runtimeConfig: { public: { picture: JSON.parse(process.env.PICTURE), base: process.env.SITE } },
  // One page that is built once has nothing to take out of it.
  experimental: { payloadExtraction: false },
  telemetry: false,
};
