await import('../../../../patience.js').catch(console.error);

export default {
  app: {
    name: 'Задачи',
    vendor: 'Электронный дневник ·'
  },
  locales: {
    availableLocales: ['ru'],
    fallbackLocale: 'ru'
  },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  // Paths are resolved against the tasklist folder; ".js" is appended.
  customScripts: [
    'scripts/rollout/labels-first',
    'scripts/rollout/page-language',
    'scripts/rollout/form-messages',
    'scripts/rollout/form-button',
    'scripts/rollout/complaints',
    'scripts/rollout/one-at-a-time',
    'scripts/rollout/calendar-link',
    'scripts/rollout/pages-menu',
    'scripts/rollout/ask-for-time',
    '../../../signed-out'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'взять себе выбранную задачу'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'перейти к первому фильтру'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'перейти к первой задаче в списке'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'перейти к первому полю формы'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'открыть окно «Начать процесс»'
    }
  }
};
