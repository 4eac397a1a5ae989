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

/**
 * New rows into a table that somebody may be reading: what says the same is left alone, and the place in the list, in the page
 * and on the keyboard stays.
 */
export async function renew(made, rows) {
  const index = made.options.index;
  const known = new Map(made.getData().map(row => [row[index], JSON.stringify(row)]));
  const changed = rows.filter(row => known.get(row[index]) !== JSON.stringify(row));
  const sameRows = rows.length === known.size && rows.every(row => known.has(row[index]));
  if (sameRows && changed.length === 0) {
    return;
  }
  const back = placeIn(made.element);
  if (sameRows) {
    await change(made, index, changed);
  } else {
    await made.replaceData(rows);
  }
  back();
}

async function change(made, index, changed) {
  for (const row of changed) {
    const shown = made.getRow(row[index]);
    await shown.update(row);
    shown.reformat();
  }
  const sorters = made.getSorters();
  if (sorters.length > 0) {
    made.setSort(sorters.map(({ field, dir }) => ({ column: field, dir })));
  }
  made.refreshFilter();
  made.recalc();
}

/** Where somebody is; called later, takes them back there. */
function placeIn(element) {
  const places = [];
  for (let part = element.querySelector('.tabulator-tableholder'); part; part = part.parentElement) {
    places.push([part, part.scrollTop, part.scrollLeft]);
  }
  const at = element.contains(document.activeElement) && document.activeElement.getAttribute('href');
  return () => {
    places.forEach(([part, top, left]) => {
      part.scrollTop = top;
      part.scrollLeft = left;
    });
    if (at && !element.contains(document.activeElement)) {
      [...element.querySelectorAll('a')].find(link => link.getAttribute('href') === at)?.focus({ preventScroll: true });
    }
  };
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
