import { TabulatorFull } from '../webjars/tabulator-tables/dist/js/tabulator_esm.min.js';
import { style } from './live.js';

const RUSSIAN = {
  ru: {
    data: { loading: 'Загрузка…', error: 'Ошибка' },
    headerFilters: { default: 'поиск…' }
  }
};

/** A table that speaks Russian and whose columns can be sorted with the keyboard too. Resolves when it can be filled. */
export async function table(container, options) {
  await style('webjars/tabulator-tables/dist/css/tabulator_simple.min.css');
  await style('rollout/rollout.css');
  return new Promise(resolve => {
    const made = new TabulatorFull(container, {
      locale: 'ru', langs: RUSSIAN, layout: 'fitColumns', headerSortTristate: true, columnHeaderSortMulti: false,
      placeholder: 'Ничего не найдено', ...options
    });
    made.on('tableBuilt', () => {
      container.querySelectorAll('.tabulator-col.tabulator-sortable').forEach(sortable);
      resolve(made);
    });
  });
}

function sortable(header) {
  const title = header.querySelector('.tabulator-col-title');
  title.tabIndex = 0;
  title.setAttribute('role', 'button');
  title.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      title.click();
    }
  });
}
