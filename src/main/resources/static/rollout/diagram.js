import { load, NotFound, style } from './live.js';
import { STATUSES, badge, className, legend, weight } from './status.js';

/** At this scale the words in the boxes are read without effort. */
const SMALLEST = .75;

/** Colours the diagram of an order by where each paragraph is; other diagrams stay as they are, without a legend. */
export async function diagram(viewer, processInstanceId, place) {
  style('rollout/rollout.css');
  const painted = new Map();
  const paint = async () => {
    try {
      colour(viewer, painted, worst(await load(`api/instances/${encodeURIComponent(processInstanceId)}/items`)));
      explain(viewer.get('canvas'), painted, place);
    } catch (problem) {
      if (problem instanceof NotFound) {
        place.remove();
        return;
      }
      console.error(problem);
      place.textContent ||= 'Состояние пунктов не загрузилось: нет связи с сервером. Появится, когда она будет.';
    }
    setTimeout(() => place.isConnected && paint(), 10000);
  };
  await paint();
}

/** Once there is something to explain. */
function explain(canvas, painted, place) {
  if (painted.size > 0 && !place.querySelector('.status-legend')) {
    place.replaceChildren(legend());
    readable(canvas);
  }
}

function worst(items) {
  const statuses = new Map();
  for (const { task, status } of items) {
    const so_far = statuses.get(task);
    statuses.set(task, so_far === undefined ? status : both(so_far, status));
  }
  return statuses;
}

/** Of the classes of one paragraph: executed only together, otherwise the worst. */
function both(one, other) {
  const worse = weight(one) > weight(other) ? one : other;
  return worse === 'WAITING' && one !== other ? 'RUNNING' : worse;
}

function colour(viewer, painted, statuses) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  for (const [task, status] of statuses) {
    const before = painted.get(task);
    if (before?.status !== status && viewer.get('elementRegistry').get(task)) {
      if (before) {
        canvas.removeMarker(task, `rollout-${className(before.status)}`);
        overlays.remove(before.overlay);
      }
      canvas.addMarker(task, `rollout-${className(status)}`);
      const sign = badge(status);
      sign.title = STATUSES[status].title;
      painted.set(task, { status, overlay: overlays.add(task, { position: { top: -9, right: 14 }, html: sign }) });
    }
  }
}

/** All of a tall diagram at once would be too small to read: its width or, where that is too small as well, its beginning. */
function readable(canvas) {
  const { inner, outer } = canvas.viewbox();
  const margin = 40;
  const legend = 60;
  const width = Math.min(inner.width + 2 * margin, outer.width / SMALLEST);
  canvas.viewbox({ x: inner.x - margin, y: inner.y - margin - legend, width, height: width * outer.height / outer.width });
}
