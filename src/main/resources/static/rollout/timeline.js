import * as echarts from '../webjars/echarts/echarts.esm.min.js';
import { day, element, keepFresh } from './live.js';
import { STATUSES } from './status.js';

const COLOURS = {
  WAITING: '#9aa5b1', RUNNING: '#0072b2', OVERDUE: '#b03a00', RETURNED: '#a86f00', EXECUTED: '#00805c', EXECUTED_LATE: '#6fb39c',
  LEFT_UNDONE: '#3e4c59'
};
const SIGNED = ['OVERDUE', 'RETURNED', 'EXECUTED', 'EXECUTED_LATE', 'LEFT_UNDONE'];
/** A row's height, the room of its text; a telephone shows some of the bars beside it. */
const WIDE = { row: 26, text: 355 };
const NARROW = { row: 48, text: 150 };
const DAY = 24 * 3600 * 1000;
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** Planned, moved and actual, on one axis with today's line and the days off. */
export function timeline(container, orderId) {
  container.classList.add('timeline');
  const place = element('div');
  const empty = element('p', 'rollout-state', 'Сроки появятся, когда приказ зарегистрируют.');
  empty.hidden = true;
  container.append(states(), empty, place);
  let chart;
  const fit = () => chart?.resize();
  window.addEventListener('resize', fit);
  return keepFresh(container, `api/orders/${orderId}/timeline`, 30, answer => {
    empty.hidden = answer.bars.length > 0;
    place.hidden = answer.bars.length === 0;
    if (answer.bars.length > 0) {
      const size = container.clientWidth < 700 ? NARROW : WIDE;
      place.style.height = `${answer.bars.length * size.row + 80}px`;
      chart ??= open(place);
      chart.setOption(option(answer, size), true);
      chart.resize();
    }
  });
}

/** What the colour of a bar says, and the sign at its end. */
function states() {
  const list = element('ul', 'timeline-legend');
  list.setAttribute('aria-label', 'Цвета');
  for (const [status, colour] of Object.entries(COLOURS).filter(([status]) => status !== 'WAITING')) {
    const item = element('li');
    const bar = element('span', 'bar state');
    bar.style.background = colour;
    const sign = element('strong', '', SIGNED.includes(status) ? STATUSES[status].sign + ' ' : '');
    sign.style.color = colour;
    item.append(bar, sign, STATUSES[status].title);
    list.append(item);
  }
  return list;
}

/** With a view box, so that paper scales it to its own width. */
function open(place) {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.on('finished', () => place.querySelector('svg').setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`));
  return chart;
}

/** Days have no hours here: noon of no zone, so that no clock change moves a bar. */
const at = iso => Date.parse(iso + 'T00:00:00Z');
const end = iso => at(iso) + DAY;

function option({ from, to, today, rests, bars }, { text }) {
  return {
    animation: false,
    aria: { enabled: true, label: { description: description(bars) } },
    grid: { left: text + 15, right: 24, top: 34, bottom: 26 },
    tooltip: { confine: true, formatter: ({ data }) => data.words ?? '' },
    xAxis: { type: 'time', min: at(from), max: end(to), position: 'top', minInterval: 7 * DAY, useUTC: true,
      axisLabel: { hideOverlap: true, formatter: axisDay },
      splitLine: { show: true, lineStyle: { color: '#e4e7eb' } } },
    yAxis: { type: 'category', inverse: true, data: bars.map((bar, place) => String(place)), axisTick: { show: false },
      axisLabel: { width: text, overflow: 'break', align: 'right', color: '#1f2933', fontSize: 11, lineHeight: 12,
        formatter: place => [bars[place].number && bars[place].number + '.', bars[place].text].filter(Boolean).join(' ') } },
    useUTC: true,
    series: [background(rests, today), {
      type: 'custom', encode: { x: [0, 1], y: 2 }, renderItem: (params, api) => draw(bars[params.dataIndex], api, params.dataIndex, today < to ? today : to),
      data: bars.map((bar, place) => ({ value: [at(bar.start), end(bar.deadline), place], words: words(bar) }))
    }]
  };
}

/** Every week and the first of the month; the week that begins right before that would run into it. */
function axisDay(value) {
  const shown = new Date(value);
  if (shown.getUTCDate() > 26) {
    return '';
  }
  const year = shown.getUTCMonth() === 0 && shown.getUTCDate() < 8 ? ` ${shown.getUTCFullYear()}` : '';
  return `${shown.getUTCDate()} ${MONTHS[shown.getUTCMonth()]}${year}`;
}

function background(rests, today) {
  return {
    type: 'line', data: [], silent: true,
    markArea: { silent: true, itemStyle: { color: '#eef1f4' }, data: rests.map(rest => [{ xAxis: at(rest.from) }, { xAxis: end(rest.to) }]) },
    markLine: { silent: true, symbol: 'none', lineStyle: { color: '#b03a00', width: 2, type: 'solid' },
      label: { formatter: `сегодня, ${day(today)}`, position: 'end', color: '#b03a00' }, data: [{ xAxis: at(today) }] }
  };
}

function draw(bar, api, place, today) {
  const x = iso => api.coord([iso, place])[0];
  const middle = api.coord([0, place])[1];
  const children = [box(x(at(bar.start)), x(end(bar.planned)), middle, 16, { fill: '#d9e2ec', stroke: '#9aa5b1' })];
  if (bar.deadline > bar.planned) {
    children.push(box(x(end(bar.planned)), x(end(bar.deadline)), middle, 16, { fill: '#fbf3de', stroke: '#a86f00', lineDash: [4, 3] }));
  }
  children.push({ type: 'line', shape: { x1: x(end(bar.deadline)), x2: x(end(bar.deadline)), y1: middle - 11, y2: middle + 11 },
    style: { stroke: '#1f2933', lineWidth: 2 } });
  const worked = span(bar, today);
  if (worked) {
    children.push(box(x(worked.from), x(worked.until), middle, 7, worked.style), sign(bar.status, x(worked.until) + 3, middle));
  }
  return { type: 'group', children };
}

/** From when until when it was worked on; what has not begun but is overdue has waited, hollow, since its deadline. */
function span(bar, today) {
  const style = { fill: COLOURS[bar.status] };
  if (bar.begun) {
    return { from: at(bar.begun), until: end(bar.done ?? (bar.begun > today ? bar.begun : today)), style };
  }
  return bar.status === 'OVERDUE' && { from: end(bar.deadline), until: end(today), style: { fill: '#fff', stroke: COLOURS.OVERDUE, lineWidth: 1.5 } };
}

const sign = (status, x, y) => ({
  type: 'text', style: { text: SIGNED.includes(status) ? STATUSES[status].sign : '', x, y, textVerticalAlign: 'middle', fill: COLOURS[status], fontWeight: 700 }
});

const box = (left, right, middle, height, style) => ({
  type: 'rect', shape: { x: left, y: middle - height / 2, width: Math.max(2, right - left), height }, style
});

const escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

function words(bar) {
  return [[bar.number, bar.text].filter(Boolean).join('. '), bar.performer, bar.state,
    `срок ${day(bar.deadline)}${bar.deadline === bar.planned ? '' : `, сначала ${day(bar.planned)}`}`].map(escaped).join('<br>');
}

const description = bars => 'Сроки пунктов. ' + bars.map(bar => `${bar.number} ${bar.text}: ${bar.state}, срок ${day(bar.deadline)}`).join('; ');
