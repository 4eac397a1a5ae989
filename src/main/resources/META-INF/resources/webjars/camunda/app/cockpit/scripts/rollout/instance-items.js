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
    this.stop = await begin(place, ['instance'], ({ instance }) => instance(place, processInstanceId));
  },

  unmount() {
    this.stop?.();
  }
};
