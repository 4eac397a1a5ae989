/** A tab of an order's instance: its paragraphs, finished ones too. */

import { begin } from '../../../../../rollout/begin.js';

export default {
  id: 'rollout.instance-items',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: 'Пункты приказа' },

  async render(container, { processInstanceId }) {
    const place = document.createElement('div');
    place.className = 'rollout-tab';
    container.append(place);
    this.stop = await begin(place, ['live', 'items'], ({ keepFresh }, { ItemsTable }) => {
      const table = new ItemsTable(place);
      return keepFresh(place, `api/instances/${encodeURIComponent(processInstanceId)}/items`, 10, items => table.show(items));
    });
  },

  unmount() {
    this.stop?.();
  }
};
