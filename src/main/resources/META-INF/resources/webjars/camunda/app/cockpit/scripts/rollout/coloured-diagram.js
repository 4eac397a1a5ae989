/** The diagram of an order, coloured by where each paragraph is; a sign says the same, and a legend explains both. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);
const { element, load, NotFound, style } = await import(`${root}/rollout/live.js`);
const { STATUSES, badge, className, legend, weight } = await import(`${root}/rollout/status.js`);

export default {
  id: 'rollout.coloured-diagram',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  priority: 0,

  async render(viewer, { processInstanceId }) {
    style('rollout/rollout.css');
    const painted = new Map();
    const paint = async () => {
      try {
        const items = await load(`api/instances/${encodeURIComponent(processInstanceId)}/items`);
        colour(viewer, painted, worst(items));
      } catch (problem) {
        if (problem instanceof NotFound) {
          return;
        }
        console.error(problem);
      }
      const canvas = viewer.get('canvas').getContainer();
      setTimeout(() => canvas.isConnected && paint(), 10000);
    };
    await paint();
    if (painted.size > 0) {
      viewer.get('canvas').getContainer().append(explained());
      readable(viewer.get('canvas'));
    }
  }
};

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

/** All of a tall diagram at once would be too small to read: its whole width, from the top. */
function readable(canvas) {
  const { inner, outer } = canvas.viewbox();
  const margin = 40;
  const legend = 60;
  const width = inner.width + 2 * margin;
  canvas.viewbox({ x: inner.x - margin, y: inner.y - margin - legend, width, height: width * outer.height / outer.width });
}

function explained() {
  const shown = element('div', 'rollout-diagram-legend');
  shown.append(legend());
  return shown;
}
