/**
 * Russian messages for Camunda Forms in Tasklist.
 *
 * Tasklist bundles form-js 1.8, which has no hook for translations: its messages are literals in
 * the code. They are replaced here after rendering, each only in the element where form-js puts
 * it, so that what the form's author or the user wrote stays as it is.
 */

import { dictionary, translateDom } from './dom-translator.js';

// «не меньше 1 символа», «не меньше 5 символов»
function genitive(count, one, many) {
  const number = Math.abs(Number(count));
  return number % 10 === 1 && number % 100 !== 11 ? one : many;
}

const validation = dictionary(
  {
    'Field is required.': 'Заполните это поле.',
    'Value is not a number.': 'Введите число.',
    'Value is expected to be an integer.': 'Введите целое число.',
    'Field must be a valid email.': 'Введите адрес почты, например ivanova@school.ru.',
    'Field must be a valid  international phone number. (e.g. +4930664040900)':
      'Введите телефон с кодом страны, например +79131234567.',
    'Date and time must both be entered.': 'Укажите и дату, и время.'
  },
  [
    [/^Field must match pattern .*https?[\s\S]*\.$/, () => 'Укажите адрес страницы: он начинается с http:// или https://'],
    [/^Field must match pattern .*@[\s\S]*\.$/, () => 'Введите адрес почты, например ivanova@school.ru.'],
    [/^Field must match pattern .*№[\s\S]*\.$/, () => 'Здесь возможны буквы, цифры, пробелы и знаки № / . , ( ) -'],
    [/^Field must match pattern [\s\S]*\.$/, () => 'Проверьте, правильно ли заполнено поле.'],
    [/^Field must have minimum value of (.+)\.$/, 'Введите число не меньше $1.'],
    [/^Field must have maximum value of (.+)\.$/, 'Введите число не больше $1.'],
    [
      /^Field must have minimum length of (.+)\.$/,
      (_, length) => `Введите не меньше ${length} ${genitive(length, 'символа', 'символов')}.`
    ],
    [
      /^Field must have maximum length of (.+)\.$/,
      (_, length) => `Введите не больше ${length} ${genitive(length, 'символа', 'символов')}.`
    ],
    [
      /^Value is expected to have at most (\d+) decimal digits?\.$/,
      (_, digits) => `Оставьте не больше ${digits} ${genitive(digits, 'знака', 'знаков')} после запятой.`
    ],
    [
      /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
      'Такое значение не подходит. Ближайшие подходящие: $1 и $2.'
    ]
  ]
);

// dd.mm.yyyy, mm/dd/yyyy and so on: the order comes from the browser's language.
const dateFormatHint = [
  /^(?=.*d)(?=.*m)(?=.*y)[dmy\s./,-]+$/i,
  format => format.toLowerCase().replace(/[dmy]/g, letter => ({ d: 'д', m: 'м', y: 'г' })[letter])
];

const placeholder = dictionary(
  {
    Search: 'Поиск',
    'hh:mm': 'чч:мм',
    'hh:mm ?m': 'чч:мм am/pm'
  },
  [dateFormatHint]
);

const WEEKDAYS = {
  shorthand: ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
  longhand: ['Воскресенье', 'Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота']
};

const MONTHS = {
  shorthand: ['Янв', 'Фев', 'Мар', 'Апр', 'Май', 'Июн', 'Июл', 'Авг', 'Сен', 'Окт', 'Ноя', 'Дек'],
  longhand: [
    'Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь',
    'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'
  ]
};

// The date picker of form-js does have a translation hook; a calendar reads it when it is created.
function localizeCalendar() {
  window.flatpickr?.localize({
    weekdays: WEEKDAYS,
    months: MONTHS,
    firstDayOfWeek: 1,
    ordinal: () => '',
    rangeSeparator: ' — ',
    weekAbbreviation: 'Нед.',
    scrollTitle: 'Прокрутите, чтобы увеличить',
    toggleTitle: 'Нажмите, чтобы переключить',
    yearAriaLabel: 'Год',
    monthAriaLabel: 'Месяц',
    hourAriaLabel: 'Час',
    minuteAriaLabel: 'Минута',
    time_24hr: true
  });
}

// Day cells are labelled with a date format fixed in flatpickr: «Сентябрь 1, 2025».
const dayLabel = dictionary({}, [
  [
    new RegExp(`^(${MONTHS.longhand.join('|')}) (\\d{1,2}), (\\d{4})$`),
    (_, month, day, year) =>
      `${day.padStart(2, '0')}.${String(MONTHS.longhand.indexOf(month) + 1).padStart(2, '0')}.${year}`
  ]
]);

const nothingToShow = dictionary({ 'Nothing to show.': 'Пока ничего нет.' });

const RULES = [
  { selector: '.fjs-form-field-error li', translate: validation },
  {
    selector: '.fjs-input, .fjs-taglist-input, .fjs-textarea',
    attribute: 'placeholder',
    translate: placeholder
  },
  { selector: '.fjs-select-placeholder', translate: dictionary({ Select: 'Выберите' }) },
  {
    selector: '.fjs-dropdownlist-empty',
    translate: dictionary({
      'No results': 'Ничего не найдено',
      'All values selected': 'Выбрано всё'
    })
  },
  {
    selector: '.fjs-number-arrow-container button',
    attribute: 'aria-label',
    translate: dictionary({ Increment: 'Увеличить', Decrement: 'Уменьшить' })
  },
  { selector: '.fjs-taglist-skip-link', translate: dictionary({ 'Skip to search': 'Перейти к поиску' }) },
  {
    selector: '.fjs-taglist-tag-remove',
    attribute: 'title',
    translate: dictionary({ 'Remove tag': 'Убрать' })
  },
  { selector: '.fjs-repeat-render-add', translate: dictionary({ 'Add new': 'Добавить' }) },
  {
    selector: '.fjs-repeat-render-collapse',
    translate: dictionary({ Collapse: 'Свернуть' }, [[/^Expand all \((\d+)\)$/, 'Показать все ($1)']])
  },
  {
    selector: '.fjs-repeat-row-remove',
    attribute: 'aria-label',
    translate: dictionary({}, [[/^Remove list item (\d+)$/, 'Удалить строку $1']])
  },
  { selector: '.fjs-table-empty, .fjs-table-td[colspan]', translate: nothingToShow },
  {
    selector: '.fjs-table-th',
    attribute: 'aria-label',
    translate: dictionary({ 'Click to remove sorting': 'Нажмите, чтобы убрать сортировку' }, [
      [/^Click to sort by ([\s\S]+) descending$/, 'Сортировать по убыванию: $1'],
      [/^Click to sort by ([\s\S]+) ascending$/, 'Сортировать по возрастанию: $1']
    ])
  },
  { selector: '.fjs-table-nav-label', translate: dictionary({ of: 'из' }) },
  {
    selector: '.fjs-table-nav-button',
    attribute: 'aria-label',
    translate: dictionary({ 'Previous page': 'Предыдущая страница', 'Next page': 'Следующая страница' })
  },
  {
    selector: '.fjs-iframe-placeholder-text',
    translate: dictionary({
      'No content to show.': 'Здесь пока ничего нет.',
      "External content couldn't be loaded.": 'Не удалось загрузить содержимое.'
    })
  },
  {
    selector: '.fjs-image-placeholder [alt]',
    attribute: 'alt',
    translate: dictionary({ 'This is an image placeholder': 'Здесь будет изображение' })
  },
  { selector: '.flatpickr-day', attribute: 'aria-label', translate: dayLabel },
  {
    selector: '.fjs-powered-by-link',
    attribute: 'title',
    translate: dictionary({ 'Powered by bpmn.io': 'Работает на bpmn.io' })
  },
  {
    selector: '.fjs-powered-by-lightbox span',
    translate: dictionary({
      'Web-based tooling for BPMN, DMN, and forms powered by': 'Схемы процессов и формы работают на'
    })
  }
];

localizeCalendar();
translateDom('.fjs-container, .flatpickr-calendar, .fjs-powered-by-lightbox', RULES);
