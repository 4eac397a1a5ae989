await import('../../../../patience.js').catch(console.error);

export default {
  app: {
    name: 'Ход процессов',
    vendor: 'Электронный дневник ·'
  },
  locales: {
    availableLocales: ['ru'],
    fallbackLocale: 'ru'
  },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  // Some are shared with Tasklist; paths are resolved against this webapp's folder.
  customScripts: [
    '../tasklist/scripts/rollout/labels-first',
    '../tasklist/scripts/rollout/page-language',
    'scripts/rollout/calendar-warnings',
    'scripts/rollout/order-progress',
    'scripts/rollout/instance-items',
    'scripts/rollout/coloured-diagram',
    'scripts/rollout/district-page',
    'scripts/rollout/district-link',
    '../tasklist/scripts/rollout/pages-menu',
    '../../../signed-out'
  ]
};
