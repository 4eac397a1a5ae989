await import('../../../../patience.js').catch(console.error);

export default {
  app: {
    name: 'Мой профиль',
    vendor: 'Электронный дневник ·'
  },
  locales: {
    availableLocales: ['ru'],
    fallbackLocale: 'ru'
  },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  // Shared with Tasklist; paths are resolved against this webapp's folder.
  customScripts: [
    '../tasklist/scripts/rollout/labels-first',
    '../tasklist/scripts/rollout/page-language',
    '../../../signed-out'
  ]
};
