import { ItemsTable } from './items.js';
import { address, day, element, keepFresh, link, load, style } from './live.js';
import { pages } from './pages.js';

/** «Ход исполнения»: the orders of one's school that are not finished, with their items. */
export function progress(panel) {
  style('rollout/rollout.css');
  panel.append(element('h3', '', 'Ход исполнения'));
  const shown = new Map();
  return keepFresh(panel, 'api/orders', 10, orders => show(panel, shown, orders));
}

async function show(panel, shown, orders) {
  panel.querySelector('.rollout-empty')?.remove();
  if (orders.length === 0) {
    panel.append(await empty());
  }
  for (const [id, order] of shown) {
    if (!orders.some(each => each.id === id)) {
      order.stop();
      order.place.remove();
      shown.delete(id);
    }
  }
  for (const order of orders) {
    if (!shown.has(order.id)) {
      shown.set(order.id, open(panel, order));
    }
    shown.get(order.id).heads.replaceChildren(...heads(order));
  }
}

async function empty() {
  const { district } = await load('api/reader');
  const note = element('p', 'rollout-empty', district ? 'Все школы — на одной странице: ' : 'У вашей школы нет приказов в работе. ');
  note.append(district ? link('#/rollout', 'Школы района') : link(address('orders'), 'Законченные приказы'));
  return note;
}

/** The newest order shows its items at once, the others when they are asked for. */
function open(panel, order) {
  const place = element('article', 'rollout-order');
  const title = element('h4');
  title.append(link(`#/process-instance/${order.instanceId}/runtime`, order.caption), ' ', ...pages(order.id));
  const heads = element('div', 'rollout-heads');
  const items = element('details');
  const table = element('div');
  items.append(element('summary', '', 'Пункты'), table);
  place.append(title, heads, items);
  const shown = { place, heads, stop: () => {} };
  items.addEventListener('toggle', () => {
    shown.stop();
    if (items.open) {
      shown.table ??= new ItemsTable(table, order.id);
      shown.stop = keepFresh(table, `api/orders/${order.id}/items`, 10, answer => shown.table.show(answer));
    }
  });
  items.open = !panel.querySelector('.rollout-order');
  panel.append(place);
  return shown;
}

function heads(order) {
  return [
    head(`${order.percent} %`, `исполнено: ${order.executed} из 12 пунктов`),
    head(day(order.nextDeadline) || '—', 'ближайший срок'),
    head(String(order.overdue), 'просрочено', order.overdue > 0),
    readiness(order)
  ];
}

function head(figure, words, bad = false) {
  const shown = element('div');
  shown.append(element('strong', bad ? 'bad' : '', figure), element('span', '', words));
  return shown;
}

function readiness({ readyCells, requiredCells, awaited }) {
  const shown = element('div', 'rollout-readiness');
  const meter = document.createElement('meter');
  Object.assign(meter, { min: 0, max: requiredCells, value: readyCells });
  const words = `Отчёт: ${readyCells} из ${requiredCells} ячеек готовы`;
  meter.setAttribute('aria-label', words);
  shown.append(meter, element('span', '', awaited ? `${words}; ждём: ${awaited}` : words));
  return shown;
}
