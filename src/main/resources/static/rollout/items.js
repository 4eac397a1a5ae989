import { address, day, element, link } from './live.js';
import { STATUSES, badge, legend, weight } from './status.js';
import { renew, table } from './table.js';

/** The items of one order: sorted, filtered and searched here, taken away as a file from the server. */
export class ItemsTable {

  constructor(container, orderId) {
    this.container = container;
    this.orderId = orderId;
  }

  async show(items) {
    if (!this.table) {
      this.building ??= this.build();
      await this.building;
    }
    await renew(this.table, items);
  }

  async build() {
    const tools = element('div', 'rollout-tools');
    const place = element('div');
    this.container.append(tools, place, legend());
    tools.append(this.search(), ...this.downloads());
    this.table = await table(place, { index: 'place', columns: this.columns(), placeholder: 'Таких пунктов нет' });
  }

  search() {
    const label = element('label', 'rollout-search', 'Найти: ');
    const field = element('input');
    field.type = 'search';
    field.placeholder = 'слово из пункта, фамилия, состояние';
    field.addEventListener('input', () => {
      const sought = field.value.trim().toLowerCase();
      this.table.setFilter(item => [item.number, item.text, item.performer, item.state, day(item.deadline)]
        .some(text => text.toLowerCase().includes(sought)));
    });
    label.append(field);
    return label;
  }

  downloads() {
    return ['xlsx', 'csv'].map(kind =>
      link(address(`orders/${this.orderId}/items.${kind}`), kind === 'xlsx' ? 'Скачать для Excel' : 'Скачать CSV'));
  }

  columns() {
    return [
      { title: '№', field: 'place', width: 56, sorter: 'number', headerTooltip: 'Порядок пунктов в приказе' },
      { title: 'Пункт', field: 'number', width: 66, headerSort: false },
      { title: 'Что сделать', field: 'text', widthGrow: 3, formatter: 'textarea', headerSort: false },
      { title: 'Исполнитель', field: 'performer', widthGrow: 2, formatter: 'textarea', headerFilter: 'list',
        headerFilterPlaceholder: 'все', headerFilterParams: { valuesLookup: 'all', clearable: true, autocomplete: true, listOnEmpty: true }, headerFilterFunc: '=' },
      { title: 'Срок', field: 'deadline', width: 150, sorter: 'string', formatter: deadline, tooltip: moves },
      { title: 'Состояние', field: 'status', widthGrow: 2, formatter: state, variableHeight: true,
        sorter: (a, b) => weight(a) - weight(b), headerFilter: 'list', headerFilterPlaceholder: 'все', headerFilterFunc: '=',
        headerFilterParams: { clearable: true, values: Object.fromEntries(Object.entries(STATUSES).map(([key, { title }]) => [key, title])) } },
      { title: '', field: 'history', width: 84, headerSort: false, formatter: cell => link(address(cell.getValue()), 'история') }
    ];
  }
}

function deadline(cell) {
  const item = cell.getData();
  const shown = element('span', '', day(item.deadline));
  if (item.moved.length > 0) {
    shown.append(element('span', 'rollout-moved', 'перенесён'));
    shown.title = item.moved.join('\n');
  } else if (item.proposed) {
    shown.append(element('span', 'rollout-quiet', 'предложено'));
  }
  return shown;
}

const moves = (event, cell) => cell.getData().moved.join('\n');

function state(cell) {
  const item = cell.getData();
  const shown = element('span', 'rollout-status');
  shown.append(badge(item.status), element('span', '', item.state));
  return shown;
}
