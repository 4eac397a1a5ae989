/** On the dashboard: «Ход исполнения» of the orders of one's school; for the district, the way to all schools. */

import { begin } from '../../../../../rollout/begin.js';

export default {
  id: 'rollout.order-progress',
  pluginPoint: 'cockpit.dashboard',
  priority: 90,

  async render(container) {
    const panel = document.createElement('section');
    panel.className = 'rollout-panel';
    container.append(panel);
    this.stop = await begin(panel, ['progress'], ({ progress }) => progress(panel));
  },

  unmount() {
    this.stop?.();
  }
};
