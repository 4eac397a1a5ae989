import { address, link } from './live.js';

const PAGES = [['/text', 'Текст приказа'], ['/timeline', 'Сроки'], ['/history', 'История'], ['', 'Документы']];

/** Links to the pages of one order. */
export function pages(orderId) {
  return PAGES.map(([page, name]) => {
    const to = link(address(`orders/${orderId}${page}`), name);
    to.className = 'rollout-page';
    return to;
  });
}
