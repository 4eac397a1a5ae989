/** The diagram of an order, coloured by where each paragraph is; a sign says the same, and a legend explains both. */

import { begin } from '../../../../../rollout/begin.js';

export default {
  id: 'rollout.coloured-diagram',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  priority: 0,

  async render(viewer, { processInstanceId }) {
    const legend = document.createElement('div');
    legend.className = 'rollout-diagram-legend';
    viewer.get('canvas').getContainer().append(legend);
    await begin(legend, ['diagram'], ({ diagram }) => diagram(viewer, processInstanceId, legend));
  }
};
