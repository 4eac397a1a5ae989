/**
 * Russian for what the webapps show outside their locale files: the page's language, AngularJS
 * dates (the calendars of due and follow-up dates) and a few literals in the page templates.
 *
 * Custom scripts run before AngularJS starts, so its "ngLocale" module can still be replaced.
 */

import { dictionary, translateDom } from './dom-translator.js';

const MONTHS = [
  'Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь',
  'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'
];

const RUSSIAN = {
  id: 'ru',
  localeID: 'ru',
  DATETIME_FORMATS: {
    AMPMS: ['AM', 'PM'],
    DAY: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
    SHORTDAY: ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
    MONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    SHORTMONTH: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    ERANAMES: ['до нашей эры', 'нашей эры'],
    ERAS: ['до н. э.', 'н. э.'],
    // AngularJS counts from Monday
    FIRSTDAYOFWEEK: 0,
    WEEKENDRANGE: [5, 6],
    fullDate: 'EEEE, dd.MM.yyyy',
    longDate: 'dd.MM.yyyy',
    medium: 'dd.MM.yyyy HH:mm:ss',
    mediumDate: 'dd.MM.yyyy',
    mediumTime: 'HH:mm:ss',
    short: 'dd.MM.yyyy HH:mm',
    shortDate: 'dd.MM.yyyy',
    shortTime: 'HH:mm'
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: '₽',
    DECIMAL_SEP: ',',
    GROUP_SEP: '\u00a0',
    PATTERNS: [
      { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' },
      { gSize: 3, lgSize: 3, maxFrac: 2, minFrac: 2, minInt: 1, negPre: '-', negSuf: '\u00a0¤', posPre: '', posSuf: '\u00a0¤' }
    ]
  },
  pluralCat: number => new Intl.PluralRules('ru').select(number)
};

const VARIABLE_TYPES = dictionary({
  Boolean: 'Да/нет',
  Short: 'Короткое целое',
  Integer: 'Целое число',
  Long: 'Длинное целое',
  Double: 'Дробное число',
  String: 'Строка',
  Date: 'Дата',
  Object: 'Объект',
  File: 'Файл'
});

const RULES = [
  {
    selector: '.app-switch .dropdown-menu a',
    translate: dictionary({
      Welcome: 'Мой профиль',
      Admin: 'Администрирование',
      Cockpit: 'Ход процессов',
      Tasklist: 'Задачи'
    })
  },
  {
    selector: '.navbar-toggle > .sr-only',
    translate: dictionary({ CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: 'Показать или скрыть меню' })
  },
  { selector: '.alert .close > .sr-only', translate: dictionary({ Close: 'Закрыть' }) },
  {
    selector: '.datepicker .sr-only',
    translate: dictionary({ previous: 'назад', next: 'вперёд' })
  },
  // Diagrams
  {
    selector: '.navigation > button, .bjs-powered-by',
    attribute: 'title',
    translate: dictionary({
      'zoom in': 'Увеличить',
      'zoom out': 'Уменьшить',
      'reset zoom': 'Показать целиком',
      'Powered by bpmn.io': 'Работает на bpmn.io'
    })
  },
  // Cockpit: headers of tables
  { selector: 'thead td.actions', translate: dictionary({ Actions: 'Правка' }) },
  { selector: 'thead .state, thead .state *', translate: dictionary({ State: 'Состояние' }) },
  // Admin: failed memberships
  { selector: '.alert > .status', translate: dictionary({ Failed: 'Не удалось' }) },
  // Admin: permissions
  {
    selector: '.selection > span',
    translate: dictionary({ 'Select all': 'Выбрать все', 'Unselect all': 'Снять все' })
  },
  // Welcome: profile
  { selector: '#user-profile-firstname', attribute: 'placeholder', translate: dictionary({ Jonny: 'Мария' }) },
  {
    selector: '#user-profile-lastname',
    attribute: 'placeholder',
    translate: dictionary({ Prosciutto: 'Иванова' })
  },
  {
    selector: '#user-profile-email',
    attribute: 'placeholder',
    translate: dictionary({ 'j.prosciutto@acme.org': 'ivanova@school.ru' })
  },
  // Tasklist: variables of a form without a layout
  { selector: 'form[name="genericForm"] select > option[value]', translate: VARIABLE_TYPES }
];

document.documentElement.lang = 'ru';
window.angular.module('ngLocale', [], ['$provide', $provide => $provide.value('$locale', RUSSIAN)]);
translateDom(
  '[cam-widget-header], [cam-widget-bpmn-viewer], .datepicker, .alert, .selection, form, thead',
  RULES
);
