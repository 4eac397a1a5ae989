import { element } from './live.js';

/** A status is told by its sign as well as by its colour. */
export const STATUSES = {
  WAITING: { title: 'не начат', sign: '·' },
  RUNNING: { title: 'в работе', sign: '◐' },
  OVERDUE: { title: 'просрочен', sign: '!' },
  RETURNED: { title: 'возвращён', sign: '↩' },
  EXECUTED: { title: 'исполнен', sign: '✓' },
  EXECUTED_LATE: { title: 'исполнен с опозданием', sign: '✓!' },
  LEFT_UNDONE: { title: 'не исполнен', sign: '✕' }
};

export const className = status => 'status-' + status.toLowerCase().replace('_', '-');

/** The sign alone, for the eye; words beside it say the same. */
export function badge(status) {
  const sign = element('span', 'status ' + className(status), STATUSES[status].sign);
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}

export function legend() {
  const list = element('ul', 'status-legend');
  list.setAttribute('aria-label', 'Обозначения');
  for (const [status, { title }] of Object.entries(STATUSES)) {
    const item = element('li');
    item.append(badge(status), title);
    list.append(item);
  }
  return list;
}

/** What to compare when sorting by status: the worst last. */
export const weight = status => ['EXECUTED', 'EXECUTED_LATE', 'WAITING', 'RUNNING', 'RETURNED', 'LEFT_UNDONE', 'OVERDUE'].indexOf(status);
