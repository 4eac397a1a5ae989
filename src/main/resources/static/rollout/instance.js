import { ItemsTable } from './items.js';
import { element, keepFresh, load } from './live.js';
import { pages } from './pages.js';

/** The items of the order that an instance of the engine runs, its pages and its files. */
export function instance(place, instanceId) {
  const path = `api/instances/${encodeURIComponent(instanceId)}`;
  let opened;
  return keepFresh(place, `${path}/items`, 10, async items => {
    opened ??= open(place, path);
    const table = await opened.catch(problem => {
      opened = undefined;
      throw problem;
    });
    await table.show(items);
  });
}

async function open(place, path) {
  const { id } = await load(`${path}/order`);
  const links = element('nav', 'rollout-pages');
  links.setAttribute('aria-label', 'Страницы приказа');
  links.append(...pages(id));
  place.append(links);
  return new ItemsTable(place, id);
}
