import { address, day, element, keepFresh, link } from './live.js';
import { STATUSES, className, legend, weight } from './status.js';
import { renew, table } from './table.js';

/** «СОШ № 9» before «СОШ № 10». */
const { compare: byName } = new Intl.Collator('ru', { numeric: true });

/**
 * Every school against every paragraph; fresh within ten seconds.
 *
 * @param below what stands below it in the window, in pixels
 */
export function matrix(container, below = 16) {
  container.classList.add('matrix');
  const screen = new Matrix(container, below);
  return keepFresh(container, 'api/district/matrix', 5, answer => screen.show(answer));
}

class Matrix {

  constructor(container, below) {
    this.container = container;
    this.below = below;
  }

  async show(matrix) {
    this.columns = matrix.columns;
    this.answers = matrix.answers;
    if (!this.table) {
      await this.build();
    }
    this.totals.replaceChildren(...totals(matrix));
    this.empty.hidden = matrix.schools.length > 0;
    await renew(this.table, matrix.schools);
  }

  async build() {
    this.totals = element('ul', 'matrix-totals status-legend');
    this.empty = element('p', 'rollout-state', 'Школ пока нет: добавьте их на странице «Список школ».');
    this.empty.hidden = true;
    const place = element('div');
    const tools = element('div', 'rollout-tools');
    const signs = legend();
    this.container.append(tools, this.empty, place, signs);
    tools.append(this.search(), this.worstFirst(), this.roomy(), this.totals);
    this.table = await table(place, {
      index: 'schoolId', columns: this.head(), maxHeight: room(place, this.below + signs.offsetHeight), rowHeight: 15, rowFormatter: unbegun, columnCalcs: 'table',
      printAsHtml: true, printStyled: false, printRowRange: 'active',
      initialSort: [{ column: 'place', dir: 'asc' }], placeholder: 'Таких школ нет'
    });
  }

  search() {
    const label = element('label', 'rollout-search', 'Школа: ');
    const field = element('input');
    field.type = 'search';
    field.addEventListener('input', () => this.table.setFilter(line =>
      (line.school + ' ' + line.stageTitle).toLowerCase().includes(field.value.trim().toLowerCase())));
    label.append(field);
    return label;
  }

  worstFirst() {
    const button = element('button', 'rollout-retry', 'Хуже всех — сверху');
    button.type = 'button';
    button.addEventListener('click', () => this.table.setSort('place', 'asc'));
    return button;
  }

  roomy() {
    const button = element('button', 'rollout-retry', 'Крупнее');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const roomy = this.container.classList.toggle('roomy');
      button.setAttribute('aria-pressed', roomy);
      this.table.options.rowHeight = roomy ? 27 : 15;
      this.table.redraw(true);
    });
    return button;
  }

  head() {
    return [
      { title: '№', field: 'place', width: 40, sorter: 'number', headerTooltip: '1 — дела хуже всех' },
      { title: 'Школа', field: 'school', minWidth: 190, widthGrow: 2, formatter: school, tooltip: contact, sorter: byName, bottomCalc: () => 'Исполнили' },
      ...this.columns.map((column, at) => this.paragraph(column, at)),
      { title: '%', field: 'percent', width: 48, sorter: 'number', hozAlign: 'right', headerTooltip: 'Исполнено из двенадцати пунктов, %' },
      { title: 'Проср.', field: 'overdue', width: 62, sorter: 'number', headerSortStartingDir: 'desc', hozAlign: 'right', headerTooltip: 'Просрочено пунктов',
        formatter: cell => cell.getValue() || '', bottomCalc: 'sum' },
      { title: 'Ближ. срок', field: 'nextDeadline', width: 88, headerTooltip: 'Ближайший срок', sorter: 'string',
        sorterParams: { alignEmptyValues: 'bottom' }, formatter: cell => day(cell.getValue()) },
      { title: 'Отчёт', field: 'reportTitle', width: 150, formatter: cell => report(cell, this.answers) }
    ];
  }

  paragraph(column, at) {
    return {
      title: column.number || 'лист', field: `cells.${at}.status`, width: column.task === 'item10_class' ? 60 : 44, hozAlign: 'center',
      headerTooltip: column.number ? label(column) : `${label(column)} (лист под приказом): в двенадцать пунктов и в проценты не входит`, formatter: cell => mark(cell, column, at), tooltip: words(column, at),
      sorter: (a, b) => weight(a ?? 'WAITING') - weight(b ?? 'WAITING'),
      bottomCalc: () => String(this.columns[at].executed)
    };
  }
}

/** The sheet under the order has no number. */
const label = ({ number, title }) => number ? `${number}. ${title}` : title;

/** What is left of the window. */
const room = (place, below) => Math.max(320, window.innerHeight - place.getBoundingClientRect().top - below);

/** Whom to phone takes the room of the paragraphs, of which there are none. The totals are a row as well, of other data. */
function unbegun(row) {
  row.getElement().classList.toggle('unbegun', hasNotBegun(row.getData()));
}

const hasNotBegun = ({ cells }) => Array.isArray(cells) && cells.every(cell => !cell.status);

function totals({ totals: of, asOf }) {
  return [`Школ: ${of.schools}`, `открыли приказ: ${of.opened}`, `с просрочкой: ${of.overdue}`, `исполнено: ${of.percent} %`,
    `отчётов сдано: ${of.submitted}, принято: ${of.accepted}`, `на ${new Date(asOf).toLocaleTimeString('ru')}`]
    .map(text => element('li', '', text));
}

/** Of the totals as well, when they are printed. */
function school(cell) {
  const line = cell.getData();
  if (!line.schoolId) {
    return line.school;
  }
  const name = line.orderId ? link(address(`orders/${line.orderId}`), line.school) : element('span', '', line.school);
  const shown = element('span');
  shown.append(name);
  if (line.stage !== 'RUNNING') {
    shown.append(element('span', 'matrix-stage', ` — ${line.stageTitle}`));
  }
  if (hasNotBegun(line) && line.director) {
    const { phone, position, name } = line.director;
    shown.append(element('span', 'matrix-phone', `: ${[phone, `${position} ${name}`].filter(Boolean).join(', ')}`));
  }
  return shown;
}

function contact(event, cell) {
  const { school, stageTitle, order, director } = cell.getData();
  const phone = director && `${director.position} ${director.name}, ${director.phone ?? 'телефон не указан'}`;
  return [school, order, stageTitle, phone].filter(Boolean).join('\n');
}

function mark(cell, column, at) {
  const line = cell.getData();
  const { status, done, items } = line.cells[at];
  if (!STATUSES[status]) {
    return status ?? '';
  }
  const shown = link(address(`orders/${line.orderId}/history#${items > 1 ? '' : column.task}`), STATUSES[status].sign);
  shown.className = 'mark ' + className(status);
  if (items > 1 && done < items) {
    shown.textContent = `${STATUSES[status].sign} ${done}/${items}`;
  }
  shown.setAttribute('aria-label', `${line.school}, ${column.number ? 'пункт ' + column.number : 'лист ознакомления'}: ${STATUSES[status].title}`);
  return shown;
}

const words = (column, at) => (event, cell) => {
  const { status, title, done, items, deadline } = cell.getData().cells[at];
  return status && [label(column), items > 1 ? `${title}: ${done} из ${items}` : title,
    deadline && `срок ${day(deadline)}`].filter(Boolean).join('\n');
};

function report(cell, answers) {
  const line = cell.getData();
  return line.report ? link(address(answers ? `district/orders/${line.orderId}/report` : `orders/${line.orderId}`), line.reportTitle) : '';
}
